import type { Verdict } from '../../events/verdict.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { untouched } from '../progress/step-progress.js';
import type { Session } from '../session.js';
import { viewSession, type Seen } from './view-session.js';

const text = (word: string): { fr: string; en: string } => ({ fr: `${word} (fr)`, en: `${word} (en)` });
const check = (id: string): object => ({ id, about: text(id), kind: 'network' });
const scenario = {
  id: 'networks',
  steps: [
    { id: 'one', title: text('One'), checks: [check('a')] },
    { id: 'two', title: text('Two'), checks: [check('b'), { ...check('c'), kind: 'answer', question: text('Why?') }] },
  ],
} as unknown as Scenario;

const session: Session = {
  id: 's1',
  learner: 'ana',
  scenario: 'networks',
  language: 'fr',
  createdAt: new Date(0),
  step: 'two',
  stepSince: new Date(0),
  terminals: ['t1'],
  extendedMinutes: 10,
  state: 'open',
  sandbox: 'aaaaaaaaaa',
  deadline: new Date(60_000),
};

function view(more: Partial<Seen> = {}): ReturnType<typeof viewSession> {
  const verdicts = new Map<string, Verdict>();
  return viewSession({
    session,
    scenario,
    progress: new Map(),
    verdicts,
    recorded: false,
    language: 'en',
    extensionMinutes: 30,
    now: new Date(0),
    ...more,
  });
}

describe('what the page is told of a session', () => {
  it('has the whole state, in the language asked for', () => {
    expect(view()).toMatchObject({
      state: 'open',
      deadline: '1970-01-01T00:01:00.000Z',
      now: '1970-01-01T00:00:00.000Z',
      step: 'two',
      steps: [{ title: 'One (en)' }, { title: 'Two (en)', checks: [{ about: 'b (en)' }, { question: 'Why? (en)' }] }],
    });
  });

  it('marks a check that waits to be asked for, of which nothing is known before', () => {
    const asking = {
      steps: [{ ...scenario.steps[1], checks: [{ ...check('b'), onDemand: true }] }],
    } as unknown as Scenario;

    expect(view({ scenario: asking }).steps[0]?.checks).toMatchObject([
      { onDemand: true, verdict: { status: 'unknown' } },
    ]);
  });

  it('names no machine, and nobody', () => {
    expect(JSON.stringify(view())).not.toMatch(/aaaaaaaaaa|ana/);
  });

  it('shows verdicts of the open step, and what is known of the others', () => {
    const achieved = { ...untouched('one'), achievedAt: new Date(1) };
    const failed: Verdict = { check: 'b', status: 'failed', expected: text('8'), found: text('9'), hint: text('look') };
    const broken: Verdict = { check: 'c', status: 'broken', reason: 'a stack trace' };
    const verdicts = new Map<string, Verdict>([failed, broken].map((verdict) => [verdict.check, verdict]));
    const { steps } = view({ progress: new Map([['one', achieved]]), verdicts });

    expect(steps[0]?.checks[0]?.verdict).toEqual({ status: 'passed' });
    expect(steps[1]?.checks.map(({ verdict }) => verdict)).toEqual([
      { status: 'failed', expected: '8 (en)', found: '9 (en)', hint: 'look (en)' },
      { status: 'broken' },
    ]);
  });

  it('gives a reason when it failed or ended, and no deadline', () => {
    const { reason, deadline } = view({ session: { ...session, state: 'ended', reason: 'deadline' } });

    expect(reason).toBe('The time of this session is over.');
    expect(deadline).toBeNull();
  });

  it('says how much the learner may still add', () => {
    expect(view().extension).toEqual({ left: 20 });
    expect(view({ extensionMinutes: 5 }).extension).toEqual({ left: 0 });
  });

  it('says until when the work of a paused session is kept', () => {
    const { sandbox } = session;

    expect(view().keptUntil).toBeNull();
    expect(view({ session: { ...session, state: 'paused', sandbox, until: new Date(60_000) } })).toMatchObject({
      state: 'paused',
      deadline: null,
      keptUntil: '1970-01-01T00:01:00.000Z',
    });
  });

  it('outlives its scenario', () => {
    expect(view({ scenario: undefined }).steps).toEqual([]);
  });
});
