import type { Caps } from '../engine/container-engine.js';

/** Of every cap the least that anybody says; who says nothing of one leaves it to the others. */
export function leastCaps(greatest: Caps, ...limits: readonly Partial<Caps>[]): Caps {
  const least = (cap: keyof Caps): number => Math.min(greatest[cap], ...limits.map((each) => each[cap] ?? Infinity));
  return { memoryBytes: least('memoryBytes'), cpus: least('cpus'), pids: least('pids'), diskBytes: least('diskBytes') };
}
