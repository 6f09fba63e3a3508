/** What to do with the screen when a connection is welcomed. */
export type Continuation = 'first' | 'seamless' | 'gap' | 'other-shell';

/** Where the screen is in the shell's output, counted in bytes from the shell's first one. */
export class OutputPosition {
  private position: number | null = null;

  /** For `hello`: null asks for all that the server keeps. */
  get since(): number | null {
    return this.position;
  }

  /** `seq` of the welcome: the number of the next byte that will come. */
  welcome(seq: number): Continuation {
    const before = this.position;
    this.position = seq;
    if (before === null) return 'first';
    if (seq === before) return 'seamless';
    return seq > before ? 'gap' : 'other-shell';
  }

  advance(bytes: number): void {
    this.position = (this.position ?? 0) + bytes;
  }

  forget(): void {
    this.position = null;
  }
}
