import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import type { Subject } from '../../scenarios/kinds/object-check.js';
import type { Evaluation } from '../evaluation.js';
import { failed, type Finding } from '../finding.js';
import { missing, named, noneSelected } from '../say/objects.js';
import { findByName } from '../world/find.js';
import { worldFor } from '../world/snapshot.js';

/** The objects a check is about: the one of that name, or those selected. Selections know the other objects, too. */
export async function findSubjects(
  kind: ObjectKind,
  subject: Subject,
  evaluation: Pick<Evaluation, 'snapshot' | 'since'>,
): Promise<readonly Inspection[]> {
  const snapshot = evaluation.snapshot();
  const all = snapshot.objects[kind];
  if ('select' in subject) {
    return (await subject.select.select(all, { ...worldFor(snapshot, evaluation.since) })).filter(isInspection);
  }
  const found = findByName(kind, all, subject.name);
  return found ? [found] : [];
}

/** None of them is there. */
export function notThere(
  kind: ObjectKind,
  subject: Subject,
  evaluation: Pick<Evaluation, 'snapshot'>,
  about: Text,
): Finding {
  const all = evaluation.snapshot().objects[kind];
  if ('name' in subject) return failed(named(kind, subject.name), missing(kind, all));
  return failed(about, noneSelected(kind, all));
}

function isInspection(value: unknown): value is Inspection {
  return typeof value === 'object' && value !== null;
}
