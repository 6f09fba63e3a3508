/** Lets through only what is not as it was said last. */
export class Changed {
  private readonly said = new Map<string, string>();

  /** Whether `value` differs from what that name had before. */
  isNew(name: string, value: unknown): boolean {
    const text = JSON.stringify(value);
    if (this.said.get(name) === text) return false;
    this.said.set(name, text);
    return true;
  }
}
