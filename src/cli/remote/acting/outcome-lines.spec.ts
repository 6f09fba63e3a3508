import type { Outcome } from '../../../classes/acting/outcome.js';
import { hasFailed, outcomeLines } from './outcome-lines.js';

const who = (name: string): { session: string; learner: string; name: string } => ({
  session: 's',
  learner: 'l',
  name,
});
const done: Outcome = { ...who('Ana'), outcome: 'done' };
const underway: Outcome = { ...who('Ben'), outcome: 'underway' };
const failed: Outcome = { ...who('\u001b[2JEve'), outcome: 'failed', code: 'at-capacity', message: 'Full.' };

describe('what became of an action', () => {
  it('is said of each learner, by a name that does nothing', () => {
    expect(outcomeLines([done, underway, failed])).toEqual([
      '✔ Ana',
      '… Ben: goes on by itself; the board shows how it ends',
      '✘ �[2JEve: Full. (at-capacity)',
    ]);
    expect(outcomeLines([{ ...done, name: '' }])).toEqual(['✔ session s']);
    expect(outcomeLines([])).toEqual(['Nobody has a session.']);
  });

  it('has failed as soon as it failed for one', () => {
    expect(hasFailed([done, underway])).toBe(false);
    expect(hasFailed([done, failed])).toBe(true);
  });
});
