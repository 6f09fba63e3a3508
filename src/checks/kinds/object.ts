import type { Inspection } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import type { ObjectKind } from '../../scenarios/kinds/object-check.js';
import type { Count, Expectation } from '../../scenarios/matcher.js';
import type { Evaluation } from '../evaluation.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { describe } from '../say/describe.js';
import { range } from '../say/matcher-text.js';
import { counted, none, noneSelected, stillThere } from '../say/objects.js';
import type { Kind } from './kind.js';
import { findSubjects, notThere } from './subjects.js';
import { worldFor } from '../world/snapshot.js';
import { asserted, firstMismatch } from './wishes.js';

const AT_LEAST_ONE: Count = { min: 1, max: Infinity };

type ObjectCheck = CheckOf<ObjectKind>;

/** Containers, networks, volumes and images: they differ in where they are found, not in what is asked. */
export const objectKind: Kind<ObjectCheck> = {
  about: 'state',
  async evaluate(check, evaluation) {
    const subjects = await findSubjects(check.kind, check.subject, evaluation);
    if (check.demand.wants === 'absent') return subjects.length === 0 ? PASSED : present(check, subjects);
    const { count = AT_LEAST_ONE, expect, assert } = check.demand;
    if (subjects.length < count.min || subjects.length > count.max)
      return miscounted(check, subjects, evaluation, count);
    const finding = await unexpected(check, subjects, expect);
    if (finding || !assert) return finding ?? PASSED;
    const world = worldFor(evaluation.snapshot(), evaluation.since);
    const holds = await assert.evaluate('name' in check.subject ? subjects[0] : subjects, { ...world });
    return asserted(check.about, holds, describe(check.kind, subjects, assert.source));
  },
};

function present(check: ObjectCheck, subjects: readonly Inspection[]): Finding {
  const expected = 'name' in check.subject ? none(check.kind, check.subject.name) : check.about;
  return failed(expected, stillThere(check.kind, subjects));
}

function miscounted(
  check: ObjectCheck,
  subjects: readonly Inspection[],
  evaluation: Evaluation,
  count: Count,
): Finding {
  const { kind, subject } = check;
  if ('name' in subject || count === AT_LEAST_ONE) return notThere(kind, subject, evaluation, check.about);
  const all = evaluation.snapshot().objects[kind];
  if (count.max === 0) return failed(check.about, stillThere(kind, subjects));
  const expected = range(count.min, count.max >= all.length ? undefined : count.max);
  return failed(expected, subjects.length === 0 ? noneSelected(kind, all) : counted(kind, subjects));
}

/** Undefined when every subject is as expected. */
async function unexpected(
  check: ObjectCheck,
  subjects: readonly Inspection[],
  expect: readonly Expectation[],
): Promise<Finding | undefined> {
  for (const subject of subjects) {
    const mismatch = await firstMismatch(subject, expect, check.about);
    if (!mismatch) continue;
    const about = subjects.length > 1 ? describe(check.kind, [subject]) : undefined;
    return failed(mismatch.expected, about ? joined(mismatch.found, about) : mismatch.found);
  }
  return undefined;
}

function joined(value: Text, about: Text): Text {
  return { fr: `${value.fr} (${about.fr})`, en: `${value.en} (${about.en})` };
}
