import type { Caps } from '../../engine/container-engine.js';
import type { Sandbox } from '../lifecycle.js';
import { holdsMemory, isLeaving, isSpare, type Limits } from './admit.js';

/** How many machines of some caps a host holds. */
export interface Room {
  /** Besides those that learners have; spares make room, and what is leaving is as good as gone. */
  readonly now: number;
  /** If there were no others. */
  readonly inAll: number;
}

export function roomFor(wanted: Caps, present: readonly Sandbox[], limits: Limits): Room {
  const staying = present.filter((each) => holdsMemory(each) && !isSpare(each) && !isLeaving(each));
  return { now: places(wanted, staying, limits), inAll: places(wanted, [], limits) };
}

/** What the machines' caps add up to. */
export function memoryHeld(present: readonly Sandbox[]): number {
  return present.filter(holdsMemory).reduce((sum, { caps }) => sum + caps.memoryBytes, 0);
}

function places(wanted: Caps, others: readonly Sandbox[], { maxSandboxes, memoryBytes }: Limits): number {
  const byCount = maxSandboxes > 0 ? maxSandboxes - others.length : Infinity;
  const byMemory = Math.floor((memoryBytes - memoryHeld(others)) / wanted.memoryBytes);
  return Math.max(0, Math.min(byCount, byMemory));
}
