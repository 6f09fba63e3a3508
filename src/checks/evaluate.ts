import type { Verdict } from '../events/verdict.js';
import type { Check } from '../scenarios/check.js';
import { ExpressionDataError } from '../scenarios/expression/expression.errors.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './files/place.js';
import { failed, type Finding } from './finding.js';
import { BEHAVIOUR_LIMIT_MS, type Kind } from './kinds/kind.js';
import { KINDS } from './kinds/kinds.js';
import { before } from './timing/deadline.js';
import type { Turns } from './timing/turns.js';

/** Told of what makes a check broken: our fault or the author's, never the learner's. */
export type Report = (check: Check, error: unknown) => void;

/** The sandbox is given `BEHAVIOUR_LIMIT_MS` for each question; this is for when it does not keep to it. */
const PATIENCE_MS = BEHAVIOUR_LIMIT_MS + 2_000;

export function isBehaviour(check: Check): boolean {
  return KINDS[check.kind].about === 'behaviour';
}

/** Whether any of them may pass later although nothing changes that we would hear of. */
export function maySettle(checks: readonly Check[], verdicts: readonly Verdict[]): boolean {
  const kinds = new Map(checks.map(({ id, kind }) => [id, KINDS[kind] as Kind<Check>]));
  return verdicts.some((verdict) => {
    if (verdict.status === 'failed') return kinds.get(verdict.check)?.settlesByItself !== false;
    return !hasPassed(verdict);
  });
}

/** The learner's files that checks look at. */
export function placesOf(checks: readonly Check[]): Place[] {
  return checks.flatMap((check) => (KINDS[check.kind] as Kind<Check>).places?.(check) ?? []);
}

export function hasPassed({ status }: Verdict): boolean {
  return status === 'passed';
}

/** Evaluates checks of state: what is known of the sandbox, and its files. */
export async function evaluateStates(
  checks: readonly Check[],
  evaluation: Evaluation,
  report: Report,
): Promise<Verdict[]> {
  return Promise.all(checks.map((check) => evaluateOne(check, evaluation, report)));
}

/** Evaluates checks of behaviour: those of one kind after another, so that they do not disturb each other. */
export async function evaluateBehaviours(
  checks: readonly Check[],
  evaluation: Evaluation,
  report: Report,
  turns: Turns,
): Promise<Verdict[]> {
  return Promise.all(checks.map((check) => turns.take(check.kind, () => evaluateOne(check, evaluation, report))));
}

async function evaluateOne(check: Check, evaluation: Evaluation, report: Report): Promise<Verdict> {
  const finding = await find(check, evaluation).catch((error: unknown) => afterError(check, error, report));
  const hint = finding.status === 'failed' && check.hint ? { hint: check.hint } : {};
  return { check: check.id, ...finding, ...hint };
}

async function find(check: Check, evaluation: Evaluation): Promise<Finding> {
  const kind: Kind<Check> = KINDS[check.kind];
  const there = check.node === undefined ? evaluation : evaluation.onNode(check.node);
  if (kind.about === 'state') return kind.evaluate(check, there);
  return before(kind.limitMs ?? PATIENCE_MS, Promise.resolve(kind.evaluate(check, there)));
}

function afterError(check: Check, error: unknown, report: Report): Finding {
  if (error instanceof ExpressionDataError) {
    return failed(check.about, { fr: "des données d'une autre forme", en: 'data of another shape' });
  }
  report(check, error);
  return { status: 'broken', reason: error instanceof Error ? error.message : String(error) };
}
