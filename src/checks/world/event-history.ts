import type { DockerEvent } from '../../engine/inner-docker.js';

/** An exercise makes tens of events, a health check three a run; a learner's loop makes as many as it likes. */
const MAX_EVENTS = 2_000;
/** A container's labels are all in its events, so attributes need a bound of their own. */
const MAX_CHARACTERS = 4_096;

/** A moment before any sandbox: a date of zero would read as "no date" to some. */
const BEGINNING = new Date(1_000);

/** The last events of a sandbox. After a lost connection the daemon tells some again: those are not kept twice. */
export class EventHistory {
  private readonly events: DockerEvent[] = [];
  private readonly known = new Set<string>();
  private view: readonly DockerEvent[] | undefined;

  /** False for an event that was told before. */
  add(event: DockerEvent): boolean {
    const kept = bounded(event);
    if (this.known.has(keyOf(kept))) return false;
    this.known.add(keyOf(kept));
    this.events.push(kept);
    const forgotten = this.events.length > MAX_EVENTS ? this.events.shift() : undefined;
    if (forgotten) this.known.delete(keyOf(forgotten));
    this.view = undefined;
    return true;
  }

  /** Oldest first; the same list as long as nothing is added. */
  all(): readonly DockerEvent[] {
    this.view ??= Object.freeze([...this.events]);
    return this.view;
  }

  /** From when on to ask for events again. Never in our future: the daemon's clock is the learner's. */
  resumeFrom(): Date {
    const last = this.events.at(-1);
    if (!last) return BEGINNING;
    const ms = Number(last.timeNano / 1_000_000n);
    return new Date(Math.max(BEGINNING.getTime(), Math.min(ms, Date.now())));
  }
}

function keyOf({ timeNano, type, action, id }: DockerEvent): string {
  return `${timeNano} ${type} ${action} ${id}`;
}

function bounded(event: DockerEvent): DockerEvent {
  const { type, action, id, timeNano } = event;
  let left = MAX_CHARACTERS;
  const attributes = Object.entries(event.attributes).filter(
    ([key, value]) => (left -= key.length + value.length) >= 0,
  );
  return Object.freeze({
    type: type.slice(0, 64),
    action: action.slice(0, 64),
    id: id.slice(0, 512),
    attributes: Object.freeze(Object.fromEntries(attributes)),
    timeNano,
  });
}
