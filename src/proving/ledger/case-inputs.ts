import { createHash } from 'node:crypto';
import { readAsset } from '../../scenarios/read-asset.js';
import type { Asset, Mistake, Scenario, Step } from '../../scenarios/scenario.js';
import { scriptsFor } from '../../scenarios/scripts-up-to.js';
import { type Case, hasScript } from '../cases.js';
import { digest } from './digest.js';

/**
 * Digest of all that decides how a case ends: of its scenario what runs and what is checked, with what else is given as
 * `program`. What is only shown to people is left out by name, so that a new field counts until somebody says otherwise.
 */
export async function inputsOf(each: Case, program: string): Promise<string> {
  return digest({ program, machine: await machineOf(each.scenario), tried: tried(each) });
}

function tried(each: Case): unknown {
  const { kind, scenario } = each;
  switch (kind) {
    case 'course':
      return { kind, steps: scenario.steps.map(inCourse) };
    case 'mistake':
      return { kind, ...begun(scenario, each.step), mistake: each.mistake };
    case 'alternative':
      return { kind, ...begun(scenario, each.step), script: each.script };
  }
}

/** All of a scenario that is the same for each of its cases. */
async function machineOf(scenario: Scenario): Promise<unknown> {
  const { assets = [], ...others } = without(scenario, ...OF_SCENARIO_FOR_PEOPLE, 'id', 'folder', 'steps');
  return { ...others, assets: await Promise.all(assets.map((asset) => withContent(scenario, asset))) };
}

const OF_SCENARIO_FOR_PEOPLE = [
  'title',
  'summary',
  'chapter',
  'course',
  'durationMinutes',
  'intro',
  'remarks',
] as const satisfies readonly (keyof Scenario)[];

async function withContent(scenario: Scenario, asset: Asset): Promise<unknown> {
  const { content, isExecutable } = await readAsset(scenario, asset);
  return { ...asset, content: createHash('sha256').update(content).digest('hex'), isExecutable };
}

/** A step that a case begins, of which only its own mistake or alternative is tried. */
function begun(scenario: Scenario, step: Step): { readonly before: unknown; readonly step: unknown } {
  return {
    before: scriptsFor(scenario, step.id),
    step: examined(without(step, 'mistakes', 'solution', 'otherAnswers')),
  };
}

/** Mistakes with a script are cases of their own. */
function inCourse(step: Step): unknown {
  const answers: readonly Mistake[] = step.mistakes.filter((mistake) => !hasScript(mistake));
  return { ...examined(without(step, 'mistakes')), mistakes: answers };
}

function examined(step: Pick<Step, 'title' | 'text' | 'checks' | 'alternatives'>): object {
  return {
    ...without(step, 'title', 'text', 'alternatives'),
    checks: step.checks.map((check) => without(check, 'hint')),
  };
}

function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const left = { ...value };
  for (const key of keys) Reflect.deleteProperty(left, key);
  return left;
}
