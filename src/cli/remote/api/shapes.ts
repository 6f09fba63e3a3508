import { z } from 'zod';
import type { ClassView } from '../../../classes/class-view.js';
import type { Outcome } from '../../../classes/acting/outcome.js';
import type { HelpView, SessionView, TicketView } from '../../../sessions/session-view.js';

/** What the server answers of classes and sessions is read by these; fields that are new to us are kept, for `--json`. */
const time = z.iso.datetime();
const count = z.number().nonnegative();

export const classroom: z.ZodType<ClassView> = z.looseObject({
  id: z.string(),
  name: z.string(),
  trainer: z.looseObject({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(['planned', 'open', 'closed']),
  scenarios: z.array(z.string()),
  expected: count,
  createdAt: time,
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  closedAt: time.nullable(),
  sessionMinutes: count,
  extensionMinutes: count,
  keepMinutes: count,
  caps: z.looseObject({
    memoryBytes: count.nullable(),
    cpus: count.nullable(),
    pids: count.nullable(),
    diskBytes: count.nullable(),
  }),
  recording: z.boolean(),
  internet: z.boolean(),
  code: z.string().nullable(),
  joinPath: z.string().nullable(),
  learners: count,
});

const who = { session: z.string(), learner: z.string(), name: z.string() };

export const outcome: z.ZodType<Outcome> = z.discriminatedUnion('outcome', [
  z.looseObject({ ...who, outcome: z.literal('done') }),
  z.looseObject({ ...who, outcome: z.literal('underway') }),
  z.looseObject({ ...who, outcome: z.literal('refused'), code: z.string(), message: z.string() }),
  z.looseObject({ ...who, outcome: z.literal('failed'), code: z.string(), message: z.string() }),
]);

/** As much of a session as a command looks at. */
export type SessionGlance = Pick<SessionView, 'id' | 'state' | 'step'> & { readonly reason?: string | undefined };

export const session: z.ZodType<SessionGlance> = z.looseObject({
  id: z.string(),
  state: z.enum(['preparing', 'open', 'paused', 'failed', 'ended']),
  step: z.string(),
  reason: z.string().optional(),
});

export type HelpGlance = Pick<HelpView, 'typing'>;

export const help: z.ZodType<HelpGlance> = z.looseObject({
  typing: z.discriminatedUnion('state', [
    z.looseObject({ state: z.literal('none') }),
    z.looseObject({ state: z.literal('asked'), trainer: z.string(), name: z.string() }),
    z.looseObject({ state: z.literal('given'), trainer: z.string(), name: z.string() }),
  ]),
});

export const helpEvent = z.object({ type: z.literal('help'), help });

export const ticket: z.ZodType<TicketView> = z.looseObject({
  terminal: z.string(),
  ticket: z.string(),
  url: z.string().startsWith('/'),
});

export const logIn = z.looseObject({ id: z.string(), name: z.string() });
