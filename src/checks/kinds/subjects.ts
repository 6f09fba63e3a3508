import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Subject } from '../../scenarios/kinds/object-check.js';
import { findByName } from '../world/find.js';

/** The objects a check is about: the one of that name, or those selected. */
export async function findSubjects(
  kind: ObjectKind,
  subject: Subject,
  all: readonly Inspection[],
): Promise<readonly Inspection[]> {
  if ('select' in subject) return (await subject.select.select(all)).filter(isInspection);
  const found = findByName(kind, all, subject.name);
  return found ? [found] : [];
}

function isInspection(value: unknown): value is Inspection {
  return typeof value === 'object' && value !== null;
}
