import type { CheckView, SessionView, VerdictView } from '../../src/sessions/session-view';
import { verdictNews } from './verdict-news';

const failed: VerdictView = { status: 'failed', expected: '172.16.0.0/16', found: '172.18.0.0/16' };

function session(
  verdict: VerdictView,
  achievedAt: string | null = null,
  step = 'one',
  more: Partial<CheckView> = {},
): SessionView {
  const checks: CheckView[] = [{ id: 'subnet', about: 'Subnet', verdict, ...more }];
  return {
    id: 's',
    scenario: 'x',
    language: 'en',
    state: 'open',
    deadline: null,
    keptUntil: null,
    extension: { left: 30 },
    now: '',
    step,
    nodes: 1,
    terminals: ['t1'],
    recorded: false,
    steps: [
      { id: 'one', title: 'One', achievedAt, skipped: false, checks },
      { id: 'two', title: 'Two', achievedAt: null, skipped: false, checks },
    ],
  };
}

describe('what is said aloud', () => {
  it('is that a check passes', () => {
    expect(verdictNews(session(failed), session({ status: 'passed' }))).toEqual([{ kind: 'passed', about: 'Subnet' }]);
  });

  it('is that the step is achieved, last', () => {
    expect(verdictNews(session(failed), session({ status: 'passed' }, 'now')).map(({ kind }) => kind)).toEqual([
      'passed',
      'achieved',
    ]);
  });

  it('is that something no longer holds', () => {
    expect(verdictNews(session({ status: 'passed' }), session(failed))).toEqual([{ kind: 'undone', about: 'Subnet' }]);
  });

  it('is nothing when what was not done is looked at for the first time', () => {
    expect(verdictNews(session({ status: 'unknown' }), session(failed))).toEqual([]);
    expect(verdictNews(session(failed), session(failed))).toEqual([]);
  });

  it('is what was found, good or bad, where the learner asked', () => {
    const asked = { onDemand: true } as const;
    const before = session({ status: 'unknown' }, null, 'one', asked);

    expect(verdictNews(before, session(failed, null, 'one', asked))).toEqual([{ kind: 'failed', about: 'Subnet' }]);
  });

  it('is nothing when the learner goes to another step', () => {
    expect(verdictNews(session(failed), session({ status: 'passed' }, null, 'two'))).toEqual([]);
  });
});
