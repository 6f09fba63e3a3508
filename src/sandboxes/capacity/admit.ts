import type { Caps } from '../../engine/container-engine.js';
import type { Sandbox, State } from '../lifecycle.js';

/** How much the engine may be asked to hold. */
export interface Limits {
  /** 0 for no limit of its own. */
  readonly maxSandboxes: number;
  /** What the machines' caps may add up to. */
  readonly memoryBytes: number;
}

export type Admission =
  | { readonly kind: 'now' }
  /** There is room once these have left: they are at it already, or wait in the pool for nobody in particular. */
  | { readonly kind: 'after'; readonly leaving: readonly string[] }
  | { readonly kind: 'full' };

/**
 * Whether one more sandbox with these caps fits. Memory is promised, not measured: a cap that everybody may use up at
 * once must be there for everybody. `mayYield` lets the pool's spares make room.
 */
export function admit(wanted: Caps, present: readonly Sandbox[], limits: Limits, mayYield: boolean): Admission {
  const holding = present.filter(holdsMemory);
  if (fits(wanted, holding, limits)) return { kind: 'now' };

  const already = holding.filter(isLeaving);
  const spares = mayYield ? holding.filter(isSpare) : [];
  for (let yielded = 0; yielded <= spares.length; yielded++) {
    const leaving = new Set([...already, ...spares.slice(0, yielded)]);
    if (leaving.size === 0) continue;
    const staying = holding.filter((each) => !leaving.has(each));
    if (fits(wanted, staying, limits)) return { kind: 'after', leaving: [...leaving].map(({ id }) => id) };
  }
  return { kind: 'full' };
}

/** In the pool, or being made for it. */
export function isSpare(sandbox: Sandbox): boolean {
  return sandbox.state === 'ready' || (sandbox.state === 'provisioning' && sandbox.session === null);
}

/** Gives its memory back within seconds, for good or while it rests. */
export function isLeaving({ state }: Sandbox): boolean {
  return state === 'stopping' || state === 'parking';
}

/** One that is stopping, or about to rest, holds its memory until it has stopped; one that failed has been undone. */
const HOLDS_MEMORY: Record<State, boolean> = {
  provisioning: true,
  ready: true,
  claimed: true,
  parking: true,
  parked: false,
  stopping: true,
  gone: false,
  failed: false,
};

export function holdsMemory({ state }: Sandbox): boolean {
  return HOLDS_MEMORY[state];
}

function fits(wanted: Caps, others: readonly Sandbox[], { maxSandboxes, memoryBytes }: Limits): boolean {
  if (maxSandboxes > 0 && others.length >= maxSandboxes) return false;
  return others.reduce((sum, { caps }) => sum + caps.memoryBytes, wanted.memoryBytes) <= memoryBytes;
}

const GIB = 1024 ** 3;

/** What the engine, the server and the page cache keep for themselves: whichever is more of 1 GiB and 15 %. */
export function usableMemory(engineBytes: number): number {
  return Math.max(0, engineBytes - Math.max(GIB, 0.15 * engineBytes));
}
