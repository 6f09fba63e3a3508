import type { Language } from '../events/verdict.js';
import type { SessionRow } from '../storage/schema.js';
import { SESSION_STATES, type Session, type SessionLifecycle } from './session.js';

export function toRow(session: Session): SessionRow {
  const { id, learner, scenario, language, createdAt, step, stepSince, terminals, state, extendedMinutes, ...facts } =
    session;
  return {
    id,
    learner,
    scenario,
    language,
    created_at: createdAt.getTime(),
    state,
    facts: JSON.stringify(facts),
    step,
    step_since: stepSince.getTime(),
    terminals: JSON.stringify(terminals),
    extended_minutes: extendedMinutes,
  };
}

/** Throws for a state that this server does not know: a newer one has written it. */
export function fromRow(row: SessionRow): Session {
  const state = SESSION_STATES.find((each) => each === row.state);
  if (state === undefined) throw new Error(`Session ${row.id} is in the unknown state ${row.state}.`);
  // Only `toRow` writes the facts, so their shape follows from the state.
  const lifecycle = { state, ...(JSON.parse(row.facts, reviveDates) as object) } as SessionLifecycle;
  return {
    id: row.id,
    learner: row.learner,
    scenario: row.scenario,
    language: row.language as Language,
    createdAt: new Date(row.created_at),
    step: row.step,
    stepSince: new Date(row.step_since),
    terminals: JSON.parse(row.terminals) as string[],
    extendedMinutes: row.extended_minutes,
    ...lifecycle,
  };
}

function reviveDates(key: string, value: unknown): unknown {
  return (key === 'deadline' || key === 'until') && typeof value === 'string' ? new Date(value) : value;
}
