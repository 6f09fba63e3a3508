/** The machine does not say what its files are like, so nothing can be said of them. */
export class FilesUnknownError extends Error {
  override readonly name = 'FilesUnknownError';

  constructor(cause?: unknown) {
    super('the files in the sandbox cannot be looked at', { cause });
  }
}
