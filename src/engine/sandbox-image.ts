/** Which image new machines are made of. The class is also the injection token. */
export abstract class SandboxImage {
  /** Name and tag. Throws a `DomainError` of kind `engine-unavailable` while the images are still being built. */
  abstract current(): string;
}
