import { harmless } from '../say/harmless.js';

/** What went wrong between us and the server, as one sentence with a stable code. */
export class RemoteError extends Error {
  override readonly name: string = 'RemoteError';

  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(`${harmless(sentence)} (${harmless(code)})`);
  }
}

/** The server answered that it will not, or cannot; code and sentence are its own. */
export class RefusedError extends RemoteError {
  override readonly name = 'RefusedError';
}

/** Nobody answers, or in the middle of an answer no longer. */
export class ServerAwayError extends RemoteError {
  override readonly name = 'ServerAwayError';

  constructor(server: URL, reason: string) {
    super('server-away', `No server answers at ${server.origin}: ${reason}.`);
  }
}

/** Somebody else answers, or a server too new or too old for this command. */
export class UnexpectedAnswerError extends RemoteError {
  override readonly name = 'UnexpectedAnswerError';

  constructor(server: URL, what: string) {
    super('unexpected-answer', `What answers at ${server.origin} does not speak as this command knows it: ${what}.`);
  }
}
