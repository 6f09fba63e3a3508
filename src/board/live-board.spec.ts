import { Logger } from '@nestjs/common';
import { EventBus } from '../events/event-bus.js';
import type { Classroom } from '../classes/classroom.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { Session } from '../sessions/session.js';
import type { BoardStreamEvent } from './board-view.js';
import { LiveBoard } from './live-board.js';
import type { Seat } from './seat.js';

const { jest } = import.meta;

const text = (word: string): { fr: string; en: string } => ({ fr: word, en: word });
const check = { id: 'exists', kind: 'happened', about: text('it exists') };
const step = { id: 'first', title: text('First'), checks: [check] };
const small = { id: 'small', title: text('Small'), steps: [step] } as unknown as Scenario;
const plan = { scenarios: ['small'], expected: 2 } as unknown as Classroom['plan'];
const classroom = { id: 'c', name: 'CDA', state: 'open', code: 'A', createdAt: new Date(0), plan } as Classroom;

function seatOf(learner: string): Seat {
  const facts = {
    learner,
    scenario: 'small',
    language: 'fr',
    createdAt: new Date(0),
    terminals: [],
    extendedMinutes: 0,
  } as const;
  const tenure = { state: 'open', sandbox: 'm', deadline: new Date(9) } as const;
  const session: Session = { ...facts, ...tenure, id: `of-${learner}`, step: 'first', stepSince: new Date() };
  const standing = { progress: new Map(), failures: new Map(), verdicts: [], handSince: undefined, isPresent: true };
  return { learner, name: learner, work: { session, ...standing } };
}

describe('a board that is looked at', () => {
  const told: BoardStreamEvent[] = [];
  const lookedUp: string[] = [];
  const events = new EventBus();
  let board: LiveBoard;
  let isAway = false;

  beforeEach(() => {
    jest.useFakeTimers();
    board = new LiveBoard(classroom, {
      seating: {
        all: () => ['ana', 'ben'].map(seatOf),
        again: ({ learner }) => {
          lookedUp.push(learner);
          return seatOf(learner);
        },
      },
      classroom: () => classroom,
      scenarios: () => new Map([['small', small]]),
      capacity: () => {
        if (isAway) throw new Error('away');
        return { machines: 2, inUse: 2, ready: 0 };
      },
      learnerOf: (session) => session.replace(/^new-/, ''),
    });
    events.onAny((event) => {
      board.receive(event);
    });
    board.show({ send: (event) => told.push(event) }, 'en');
    jest.advanceTimersByTime(5_200); // says each row once
    told.length = 0;
    lookedUp.length = 0;
  });

  afterEach(() => {
    board[Symbol.dispose]();
    jest.useRealTimers();
  });

  it('sends the one row that changed, once for a burst of events, and looks nobody up for it', () => {
    for (const found of ['a', 'b', 'c']) {
      const verdict = { check: 'exists', status: 'failed', expected: text('x'), found: text(found) } as const;
      events.publish({ type: 'checks.evaluated', session: 'of-ana', step: 'first', verdicts: [verdict] });
    }
    jest.advanceTimersByTime(150);
    const failing = [{ check: 'exists', about: 'it exists', found: 'c', failures: 0 }];
    expect(told).toMatchObject([{ type: 'rows', rows: [{ learner: 'ana', session: { failing } }] }]);
    expect(told[0]?.type === 'rows' && told[0].rows).toHaveLength(1);
    expect(lookedUp).toEqual([]);
  });

  it('looks up only whose session changed, also when it is a new one', () => {
    events.publish({ type: 'session.changed', session: 'of-ana' });
    events.publish({ type: 'session.changed', session: 'new-ben' });
    events.publish({ type: 'session.changed', session: 'new-somebody-of-another-class' });
    jest.advanceTimersByTime(150);
    expect(lookedUp).toEqual(['ana', 'ben']);
  });

  it('counts a step as soon as it is achieved', () => {
    events.publish({ type: 'step.achieved', session: 'of-ana', step: 'first', at: new Date() });
    jest.advanceTimersByTime(150);
    expect(told).toContainEqual({
      type: 'counts',
      counts: [{ scenario: 'small', step: 'first', at: 2, achieved: 1 }],
    });
  });

  it('says that somebody is stuck when the time has come, without any event', () => {
    jest.advanceTimersByTime(11 * 60_000);
    const rows = told.flatMap((event) => (event.type === 'rows' ? event.rows : []));
    expect(rows.at(-1)).toMatchObject({ stuck: { by: ['time'], tries: 0 } });
  });

  it('says everything anew when somebody has joined, and nothing for what is of no matter', () => {
    events.publish({ type: 'class.joined', class: 'other', learner: 'x' });
    events.publish({ type: 'hand.raised', session: 'of-nobody-here', at: new Date() });
    jest.advanceTimersByTime(150);
    expect(told).toEqual([]);
    events.publish({ type: 'class.joined', class: 'c', learner: 'x' });
    jest.advanceTimersByTime(150);
    expect(told).toMatchObject([{ type: 'board' }]);
  });

  it('goes on when something of it cannot be told at one moment, which is logged', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    isAway = true;
    events.publish({ type: 'session.changed', session: 'of-ana' });
    await jest.advanceTimersByTimeAsync(150);
    expect(logged.mock.calls).toEqual([[expect.stringContaining('The board of class c: Error: away')]]);
    isAway = false;
    events.publish({ type: 'class.joined', class: 'c', learner: 'x' });
    jest.advanceTimersByTime(150);
    expect(told).toMatchObject([{ type: 'board' }]);
    logged.mockRestore();
  });

  it('says everything anew to all, also when somebody else looked at it just before', () => {
    events.publish({ type: 'class.joined', class: 'c', learner: 'x' });
    board.view('en');
    jest.advanceTimersByTime(150);
    expect(told).toMatchObject([{ type: 'board' }]);
  });
});
