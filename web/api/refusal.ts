import { ApiError } from './api-error';

/** Codes of the API of which a page has a sentence of its own. */
const KNOWN = [
  'class-closed',
  'class-full',
  'class-not-closed',
  'class-not-found',
  'class-not-started',
  'class-over',
  'join-refused',
  'not-in-a-class',
  'personal-code-refused',
  'scenario-left-out',
  'scenario-not-in-class',
  'too-many-classes',
  'too-many-joins',
] as const;

export type RefusalReason =
  | (typeof KNOWN)[number]
  | ('unauthenticated' | 'forbidden' | 'missing' | 'terminals' | 'full' | 'busy' | 'unreachable' | 'ours' | 'rejected');

/** How a page speaks of a failed call: our sentence, the server's where it says more, and when to try again. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly detail: string | null;
  readonly retryAfterSeconds: number | null;
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { reason: 'ours', detail: null, retryAfterSeconds: null };
  const known = KNOWN.find((code) => code === error.code);
  const reason = known ?? (error.code === 'too-many-terminals' ? 'terminals' : reasonOf(error.status));
  // Of our own failures the server says nothing useful to a learner.
  const detail = reason === 'full' || reason === 'rejected' ? error.message || null : null;
  return { reason, detail, retryAfterSeconds: error.retryAfterSeconds };
}

function reasonOf(status: number): RefusalReason {
  switch (status) {
    case 0:
      return 'unreachable';
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'missing';
    case 429:
      return 'busy';
    case 503:
      return 'full';
    default:
      return status >= 500 ? 'ours' : 'rejected';
  }
}
