import type { Config } from '../config/config.js';
import { parseSize } from '../config/read-variable.js';
import { InvalidInputError, type FieldProblem } from '../errors/invalid-input.error.js';
import type { Caps } from '../sandboxes/caps.js';
import type { ClassPlan } from './classroom.js';
import { beyondLimits } from './limits.js';

type Limits = Pick<Config, 'caps' | 'sessionMinutes' | 'internet'>;

/** Sizes as Docker writes them; null takes a cap away. */
export type PlanWish = Partial<Omit<ClassPlan, 'caps'>> & {
  readonly memory?: string | null;
  readonly cpus?: number | null;
  readonly pids?: number | null;
  readonly disk?: string | null;
};

/** What a new class has where its trainer says nothing. */
export function usualPlan({ sessionMinutes, internet }: Limits): ClassPlan {
  const times = { sessionMinutes, extensionMinutes: 60, keepMinutes: 24 * 60 };
  return { scenarios: [], expected: 1, ...times, caps: {}, recording: false, internet };
}

/** The plan with what the trainer wishes, checked against the server's limits and exercises. Throws `InvalidInputError`. */
export function changePlan(
  plan: ClassPlan,
  wish: PlanWish,
  limits: Limits,
  exists: (id: string) => boolean,
): ClassPlan {
  const { scenarios, expected, sessionMinutes, extensionMinutes, keepMinutes, recording, internet } = wish;
  const { memory, cpus, pids, disk } = wish;
  const caps = { memoryBytes: sizeIn(memory), cpus, pids, diskBytes: sizeIn(disk) };
  const wished = said({ scenarios, expected, sessionMinutes, extensionMinutes, keepMinutes, recording, internet });
  const changed: ClassPlan = { ...plan, ...wished, caps: changeCaps(plan.caps, caps) };
  const unknown: FieldProblem[] = changed.scenarios
    .filter((id) => !exists(id))
    .map((id) => ({ field: 'scenarios', reason: `there is no exercise ${id}` }));
  const problems = [...unknown, ...beyondLimits(changed, limits)];
  if (problems.length > 0) throw new InvalidInputError(problems);
  return changed;
}

type CapsWish = { readonly [Cap in keyof Caps]: number | null | undefined };

function changeCaps(before: Partial<Caps>, wish: CapsWish): Partial<Caps> {
  const changed = Object.entries({ ...before, ...said(wish) }).filter(([, value]) => value !== null);
  return Object.fromEntries(changed);
}

function sizeIn(wish: string | null | undefined): number | null | undefined {
  return typeof wish === 'string' ? parseSize(wish) : wish;
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what was not said. */
function said<T extends object>(wish: T): Said<T> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Said<T>;
}
