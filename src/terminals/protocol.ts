/**
 * The terminal's websocket. Binary frames are terminal bytes, both ways, in order; text frames are JSON of these types.
 * Output bytes are numbered from 0 at the shell's first byte; input bytes from 0 at this client's first byte.
 */
export type FromBrowser =
  /** First frame. `since`: output already drawn, as a byte count, or null for all that is kept. `client`: 32 hex digits, kept for the life of the page. */
  | { type: 'hello'; client: string; since: number | null; cols: number; rows: number }
  | { type: 'resize'; cols: number; rows: number }
  /** This many more output bytes have been drawn: the shell is paused while too many are not. */
  | { type: 'drawn'; bytes: number };

export type FromServer =
  /** `seq`: number of the next output byte; more than `since` means that older output is lost. `typed`: this client's input bytes that reached the shell; the browser sends the rest again. */
  | { type: 'welcome'; terminal: string; seq: number; typed: number }
  /** This client's input bytes that have reached the shell so far. */
  | { type: 'typed'; count: number }
  /** The shell ended; the next connection to this terminal starts a new one. */
  | { type: 'exit'; code: number | null }
  | { type: 'notice'; message: string }
  /** To who watches or assists: the size of the learner's page, once it is known and whenever it changes. */
  | { type: 'size'; cols: number; rows: number };

/** Bytes sent but not yet drawn. `reportEvery` must not exceed `resumeBelow`, or a paused shell never resumes. */
export const FLOW = { pauseAbove: 128 * 1024, resumeBelow: 32 * 1024, reportEvery: 16 * 1024 } as const;

/** The largest frame a browser may send; a longer paste is cut into several. */
export const MAX_FRAME_BYTES = 64 * 1024;

/** Why the server closes a terminal's websocket. After all but `exited`, `sessionEnded` and `sessionPaused` a page may come back. */
export const CLOSE = {
  /** The shell ended; `exit` came before. */
  exited: 1000,
  /** A frame that is not one of `FromBrowser`, or none in time, or who sees it is no longer known. A frame that is too long gets 1009. */
  violation: 1008,
  /** The line to the shell broke, or could not be had; the reason is a code. The shell itself may be well. */
  lost: 1011,
  /** The server stops, or the session has a fresh machine. */
  restart: 1012,
  sessionEnded: 4001,
  /** The session's time is over, and its machine is kept: there are terminals again when it goes on. */
  sessionPaused: 4003,
  /** The learner no longer lets the trainer type, who may come back to watch. */
  assistanceEnded: 4002,
} as const;
