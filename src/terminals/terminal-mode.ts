import type { Caller } from '../auth/caller.js';
import type { Mode } from './entrance/tickets.js';

/** Trainers type where they try an exercise themselves; in a learner's terminal they watch, or assist if they ask to. */
export function modeFor(caller: Caller, owner: string, assist: boolean): Mode {
  if (caller.role !== 'trainer' || owner === `trainer:${caller.trainer}`) return 'type';
  return assist ? 'assist' : 'watch';
}
