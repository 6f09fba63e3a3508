import { CLOSE } from '../../../terminals/protocol.js';
import { RemoteError } from '../api/api.errors.js';
import type { EndingSignal } from '../terminal/until-signal.js';

/** How a terminal was left. */
export type Ending =
  | { readonly how: 'detached' | 'ended' | 'paused' }
  | { readonly how: 'exited'; readonly code: number | null }
  | { readonly how: 'signal'; readonly signal: EndingSignal }
  | { readonly how: 'broken'; readonly error: RemoteError };

/** What a closed line means. `again`: it is worth opening another at once. */
export type Closing = Ending | { readonly how: 'again' } | { readonly how: 'assistance-ended' };

/** `exit` is what the shell said of its end, where it did. */
export function closingOf({ code, reason }: { code: number; reason: string }, exit: number | null): Closing {
  switch (code) {
    case CLOSE.exited:
      return { how: 'exited', code: exit };
    case CLOSE.sessionEnded:
      return { how: 'ended' };
    case CLOSE.sessionPaused:
      return { how: 'paused' };
    case CLOSE.assistanceEnded:
      return { how: 'assistance-ended' };
    case CLOSE.restart:
      return reason === 'machine-replaced' ? { how: 'again' } : broken('the server stops');
    default:
      return broken(reason === '' ? 'the server is gone' : reason);
  }
}

/** What to tell on the trainer's own screen again. */
export function farewell(ending: Exclude<Ending, { how: 'broken' }>): string {
  switch (ending.how) {
    case 'detached':
      return 'Detached. The shell goes on.';
    case 'ended':
      return 'The session has ended.';
    case 'paused':
      return 'The session’s time is over; its machine is kept.';
    case 'exited':
      return `The shell has ended, with code ${ending.code ?? '?'}.`;
    case 'signal':
      return `Ended by ${ending.signal}. The shell goes on.`;
    default:
      return ending satisfies never;
  }
}

function broken(reason: string): Ending {
  return { how: 'broken', error: new RemoteError('connection-lost', `The line to the terminal broke: ${reason}.`) };
}
