import type { Found } from './find-scenarios.js';
import type { ScenarioProblem } from './scenario.errors.js';

/** A folder that is not offered as an exercise, and all that is wrong with it. */
export interface LeftOut extends Pick<Found, 'id' | 'format'> {
  /** Its path below the folder of all exercises. */
  readonly folder: string;
  readonly problems: readonly ScenarioProblem[];
}

/** Whether the exercise of that id is one of these, or may be: a course that is wrong does not say which it has. */
export function isAmong(leftOut: readonly LeftOut[], id: string): boolean {
  return leftOut.some((each) => (each.format === 'course' && each.id !== '' ? id.startsWith(each.id) : id === each.id));
}
