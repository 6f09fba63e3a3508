import type { JSX } from 'react';
import { clockText } from '../session/countdown';
import { useNow } from './use-now';

/** How long a learner has been on their step, by the server's clock. */
export function TimeOnStep({ since, clockAheadMs }: { since: string; clockAheadMs: number }): JSX.Element {
  const now = useNow();
  return <time dateTime={since}>{clockText(Math.max(0, now + clockAheadMs - Date.parse(since)))}</time>;
}
