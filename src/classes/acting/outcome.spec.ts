import { AtCapacityError } from '../../sandboxes/sandbox.errors.js';
import { SessionNotOpenError } from '../../sessions/session.errors.js';
import { outcomeOf } from './outcome.js';

describe('what a trainer is told of a learner for whom something did not work', () => {
  it('is whether they can see to it, or it is ours', () => {
    expect(outcomeOf(new SessionNotOpenError('s', 'ended'))).toMatchObject({
      outcome: 'refused',
      code: 'session-not-open',
    });
    expect(outcomeOf(new AtCapacityError())).toMatchObject({ outcome: 'failed', code: 'at-capacity' });
  });

  it('tells nothing of our insides', () => {
    expect(JSON.stringify(outcomeOf(new Error('/var/lib/secret')))).not.toContain('secret');
  });
});
