import type { Caps } from '../engine/container-engine.js';
import type { SandboxRow } from '../storage/schema.js';
import { STATES, type Lifecycle, type Sandbox, type State } from './lifecycle.js';

export function toRow({ id, createdAt, since, image, caps, internet, state, ...facts }: Sandbox): SandboxRow {
  return {
    id,
    created_at: createdAt.getTime(),
    image,
    caps: JSON.stringify(caps),
    internet: internet ? 1 : 0,
    state,
    since: since.getTime(),
    facts: JSON.stringify(facts),
  };
}

/** Throws for a state that this server does not know: a newer one has written it. */
export function fromRow(row: SandboxRow): Sandbox {
  const state = STATES.find((each) => each === row.state);
  if (state === undefined) throw new Error(`Sandbox ${row.id} is in the unknown state ${row.state}.`);
  return {
    id: row.id,
    createdAt: new Date(row.created_at),
    since: new Date(row.since),
    image: row.image,
    caps: JSON.parse(row.caps) as Caps,
    internet: row.internet === 1,
    ...readFacts(state, JSON.parse(row.facts) as Record<string, unknown>),
  };
}

/** Only `toRow` writes the facts, so their shape follows from the state; JSON knows no dates. */
function readFacts(state: State, facts: Record<string, unknown>): Lifecycle {
  const { expiresAt } = facts;
  const dates = typeof expiresAt === 'string' ? { expiresAt: new Date(expiresAt) } : {};
  return { state, ...facts, ...dates } as Lifecycle;
}
