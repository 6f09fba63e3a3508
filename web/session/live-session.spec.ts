import type { HelpView, SessionView } from '../../src/sessions/session-view';
import { afterEvent, fromView } from './live-session';

const NOON = Date.parse('2026-01-01T12:00:00Z');

const view: SessionView = {
  id: 's',
  scenario: 'docker-networks',
  language: 'fr',
  state: 'open',
  deadline: '2026-01-01T13:00:00Z',
  keptUntil: null,
  extension: { left: 30 },
  now: '2026-01-01T12:00:05Z',
  step: 'one',
  steps: [
    {
      id: 'one',
      title: 'One',
      achievedAt: null,
      skipped: false,
      checks: [{ id: 'a', about: 'A', verdict: { status: 'unknown' } }],
    },
    { id: 'two', title: 'Two', achievedAt: null, skipped: false, checks: [] },
  ],
  nodes: 1,
  terminals: ['t1'],
  recorded: false,
};

describe('the session that the page shows', () => {
  const session = fromView(view, NOON);

  it('keeps what is known of help when the rest is told anew', () => {
    const help: HelpView = { hand: null, watchers: ['Claire'], typing: { state: 'none' }, messages: [] };
    const helped = afterEvent(session, { type: 'help', help }, NOON);
    const anew = afterEvent(helped, { type: 'session', session: { ...view, step: 'two' } }, NOON);
    expect(anew).toMatchObject({ help, view: { step: 'two' } });
    expect(
      afterEvent(anew, { type: 'deadline', deadline: view.now, extension: { left: 15 }, now: view.now }, NOON)?.help,
    ).toBe(help);
  });

  it("follows the server's clock", () => {
    expect(session.clockAheadMs).toBe(5000);
    const later = afterEvent(
      session,
      { type: 'deadline', deadline: '2026-01-01T14:00:00Z', extension: { left: 15 }, now: '2026-01-01T12:00:09Z' },
      NOON,
    );
    expect(later?.view.deadline).toBe('2026-01-01T14:00:00Z');
    expect(later?.clockAheadMs).toBe(9000);
  });

  it('takes verdicts for the step that they are about', () => {
    const checks = [{ id: 'a', about: 'A', verdict: { status: 'passed' as const } }];
    const next = afterEvent(session, { type: 'verdicts', step: 'one', checks }, NOON);
    expect(next?.view.steps[0]?.checks).toEqual(checks);
    expect(next?.view.steps[1]).toBe(view.steps[1]);
  });

  it('keeps the moment at which a step was first achieved', () => {
    const once = afterEvent(session, { type: 'achieved', step: 'one', at: 'first' }, NOON);
    const twice = afterEvent(once, { type: 'achieved', step: 'one', at: 'second' }, NOON);
    expect(twice?.view.steps[0]?.achievedAt).toBe('first');
  });

  it('waits for the whole state before anything else', () => {
    expect(afterEvent(undefined, { type: 'achieved', step: 'one', at: 'x' }, NOON)).toBeUndefined();
    expect(afterEvent(undefined, { type: 'session', session: view }, NOON)).toEqual(session);
  });
});
