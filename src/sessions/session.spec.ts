import { fromRow, toRow } from './session-row.js';
import { proceed, type Session, type SessionIn } from './session.js';

const facts = {
  id: 's1',
  learner: 'ana',
  scenario: 'networks',
  language: 'fr' as const,
  createdAt: new Date(1),
  step: 'one',
  stepSince: new Date(2),
  terminals: ['t1', 't2'],
  extendedMinutes: 15,
};
const tenure = { sandbox: 'aaaaaaaaaa', deadline: new Date(3) };
const open: SessionIn<'open'> = { ...facts, state: 'open', ...tenure };
const ended: SessionIn<'ended'> = { ...facts, state: 'ended', reason: 'left' };

describe('a session', () => {
  it('may be reset, and keeps its machine until the fresh one is ready', () => {
    expect(proceed(open, { state: 'preparing', towards: 'two', replaces: tenure })).toEqual({
      ...facts,
      state: 'preparing',
      towards: 'two',
      replaces: tenure,
    });
  });

  it('is over once it has ended', () => {
    // @ts-expect-error known at compile time ...
    expect(() => proceed(ended, { state: 'open', ...tenure })).toThrow('cannot become open'); // ... and at run time
  });

  it.each<Session>([
    open,
    ended,
    { ...facts, state: 'preparing', towards: 'one', replaces: null },
    { ...facts, state: 'preparing', towards: 'one', replaces: tenure },
    { ...facts, state: 'preparing', towards: 'one', replaces: { sandbox: 'aaaaaaaaaa', until: new Date(4) } },
    { ...facts, state: 'paused', sandbox: 'aaaaaaaaaa', until: new Date(4) },
    { ...facts, state: 'failed', reason: 'sandbox-lost' },
  ])('is read back from its row as it was: $state', (session) => {
    expect(fromRow(toRow(session))).toEqual(session);
  });
});
