import type { RadoubEvent } from '../events/radoub-event.js';
import type { Session } from '../sessions/session.js';
import { afterEvent, currentOf, type Work } from './seat.js';

const facts = {
  learner: 'ana',
  scenario: 'small',
  language: 'fr',
  createdAt: new Date(0),
  terminals: [],
  extendedMinutes: 0,
} as const;
const at = new Date(1000);
const session: Session = {
  ...{ ...facts, id: 's', step: 'first', stepSince: new Date(0), state: 'open', sandbox: 'm', deadline: new Date(9) },
};
const work: Work = {
  ...{ session, progress: new Map(), failures: new Map(), verdicts: [], handSince: undefined, isPresent: false },
};

function after(...events: RadoubEvent[]): Work {
  return events.reduce((before, event) => {
    const next = afterEvent(before, event);
    if (next === 'reload') throw new Error(`${event.type} is looked up.`);
    return next;
  }, work);
}

describe('the board', () => {
  it('follows presence, hand, tries, failures and achievements without looking them up', () => {
    const seen = after(
      { type: 'learner.present', session: 's' },
      { type: 'hand.raised', session: 's', at },
      { type: 'step.tried', session: 's', step: 'first', tries: 3 },
      { type: 'checks.failed', session: 's', step: 'first', checks: ['exists', 'product'] },
      { type: 'checks.failed', session: 's', step: 'first', checks: ['exists'] },
      { type: 'step.achieved', session: 's', step: 'first', at },
    );
    expect(seen).toMatchObject({ isPresent: true, handSince: at });
    expect(seen.progress.get('first')).toMatchObject({ tries: 3, achievedAt: at });
    expect(Object.fromEntries(seen.failures.get('first') ?? [])).toEqual({ exists: 2, product: 1 });
  });

  it('forgets the verdicts of a step that was left', () => {
    const verdicts = [{ check: 'exists', status: 'passed' }] as const;
    expect(after({ type: 'checks.evaluated', session: 's', step: 'second', verdicts }).verdicts).toEqual([]);
    expect(after({ type: 'checks.evaluated', session: 's', step: 'first', verdicts }).verdicts).toEqual(verdicts);
  });

  it('looks a session up when its state or its step changed', () => {
    expect(afterEvent(work, { type: 'session.changed', session: 's' })).toBe('reload');
  });

  it('shows the newest session that goes on, else the newest', () => {
    const ended: Session = { ...facts, id: 'e', step: 'x', stepSince: at, state: 'ended', reason: 'left' };
    expect(currentOf([ended, session])?.id).toBe('s');
    expect(currentOf([ended])?.id).toBe('e');
    expect(currentOf([])).toBeUndefined();
  });
});
