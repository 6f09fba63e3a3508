/** What went wrong with a call, as far as a page can act on it. `status` 0: the server was not reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    /** The server's own sentence. */
    message: string,
    readonly retryAfterSeconds: number | null,
    /** Facts beyond the sentence, such as the fields that were refused. */
    readonly details?: unknown,
  ) {
    super(message);
  }

  /** Likely to go away by itself. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 409 || this.status === 429 || this.status >= 500;
  }
}
