import { basename } from 'node:path';
import type { Mistake, Scenario, Script, Step } from '../scenarios/scenario.js';

/** One thing to try in a machine of its own. */
export type Case =
  /** All steps solved in a row, with what is seen on the way. */
  | { readonly kind: 'course'; readonly scenario: Scenario; readonly steps: readonly Step[] }
  | { readonly kind: 'mistake'; readonly scenario: Scenario; readonly step: Step; readonly mistake: ScriptMistake }
  | { readonly kind: 'alternative'; readonly scenario: Scenario; readonly step: Step; readonly script: Script };

export type CaseOf<K extends Case['kind']> = Extract<Case, { readonly kind: K }>;

export type ScriptMistake = Mistake & { readonly script: Script };

/** Without solutions nothing is promised that could be tried. */
export function isProvable({ steps }: Pick<Scenario, 'steps'>): boolean {
  return steps.every(({ solution }) => solution !== undefined);
}

/** The longest first, so that none runs alone at the end: those of late steps, which begin with all earlier solutions. */
export function casesOf(scenario: Scenario, stepIds?: ReadonlySet<string>): Case[] {
  const steps = scenario.steps.filter(({ id }) => !stepIds || stepIds.has(id));
  if (steps.length === 0 || !isProvable(scenario)) return [];
  return [{ kind: 'course', scenario, steps }, ...steps.toReversed().flatMap((step) => casesOfStep(scenario, step))];
}

function casesOfStep(scenario: Scenario, step: Step): Case[] {
  return [
    ...step.mistakes.filter(hasScript).map((mistake): Case => ({ kind: 'mistake', scenario, step, mistake })),
    ...step.alternatives.map((script): Case => ({ kind: 'alternative', scenario, step, script })),
  ];
}

export function hasScript(mistake: Mistake): mistake is ScriptMistake {
  return mistake.script !== undefined;
}

/** What reports call a mistake, or other answers. */
export function nameOf({ script, answers }: Pick<Mistake, 'script' | 'answers'>): string {
  const typed = [...answers].map(([check, answer]) => `${check}=${typeof answer === 'string' ? answer : '…'}`);
  return [...(script ? [basename(script.path, '.sh')] : []), ...typed].join(' ');
}
