import { z } from 'zod';
import type { BoardCapacityView, BoardRowView, BoardStreamEvent, BoardView } from '../../../board/board-view.js';
import type { ResultsView } from '../../../board/results/results-view.js';

/** What the server answers of a class at work is read by these; fields that are new to us are kept, for `--json`. */
const time = z.iso.datetime();
const count = z.number().nonnegative();
const classState = z.enum(['planned', 'open', 'closed']);

const scenario = z.looseObject({
  id: z.string(),
  title: z.string(),
  steps: z.array(z.looseObject({ id: z.string(), title: z.string() })),
});

const row: z.ZodType<BoardRowView> = z.looseObject({
  learner: z.string(),
  name: z.string(),
  session: z
    .looseObject({
      id: z.string(),
      scenario: z.string(),
      state: z.enum(['preparing', 'open', 'paused', 'failed', 'ended']),
      deadline: time.nullable(),
      step: z.string(),
      index: count,
      since: time,
      tries: count,
      failing: z.array(
        z.looseObject({ check: z.string(), about: z.string(), found: z.string(), failures: z.number() }),
      ),
      achieved: z.array(z.string()),
    })
    .nullable(),
  present: z.boolean(),
  hand: time.nullable(),
  stuck: z
    .looseObject({ by: z.array(z.enum(['time', 'tries'])), minutes: count, tries: count, score: z.number() })
    .nullable(),
});

const counts = z.array(z.looseObject({ scenario: z.string(), step: z.string(), at: count, achieved: count }));
const capacity: z.ZodType<BoardCapacityView> = z.looseObject({ machines: count, inUse: count, ready: count });

export const board: z.ZodType<BoardView> = z.looseObject({
  class: z.looseObject({
    id: z.string(),
    name: z.string(),
    state: classState,
    expected: count,
    code: z.string().nullable(),
  }),
  now: time,
  scenarios: z.array(scenario),
  rows: z.array(row),
  counts,
  capacity,
});

export const boardEvent: z.ZodType<BoardStreamEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('board'), board }),
  z.object({ type: z.literal('rows'), rows: z.array(row) }),
  z.object({ type: z.literal('counts'), counts }),
  z.object({ type: z.literal('capacity'), capacity }),
]);

export const results: z.ZodType<ResultsView> = z.looseObject({
  class: z.looseObject({ id: z.string(), name: z.string(), state: classState }),
  scenarios: z.array(scenario),
  steps: z.array(
    z.looseObject({
      learner: z.string(),
      name: z.string(),
      scenario: z.string(),
      step: z.string(),
      achievedAt: time.nullable(),
      tries: count,
      seconds: count.nullable(),
      failures: z.array(z.looseObject({ check: z.string(), about: z.string(), count })),
    }),
  ),
  checks: z.array(
    z.looseObject({
      scenario: z.string(),
      step: z.string(),
      check: z.string(),
      about: z.string(),
      failures: count,
      learners: count,
    }),
  ),
  recordings: z.array(
    z.looseObject({
      ...{ learner: z.string(), name: z.string(), scenario: z.string() },
      ...{ session: z.string(), terminal: z.string() },
    }),
  ),
});
