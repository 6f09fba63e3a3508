/** Docker in the sandbox does not answer, so nothing can be said of what is in it. */
export class WorldUnknownError extends Error {
  override readonly name = 'WorldUnknownError';

  constructor(cause?: unknown) {
    super('Docker in the sandbox does not answer', { cause });
  }
}
