import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import type { Subject } from '../../scenarios/kinds/object-check.js';
import { failed, type Finding } from '../finding.js';
import { missing, named, noneSelected } from '../say/objects.js';
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

/** None of them is there. */
export function notThere(kind: ObjectKind, subject: Subject, all: readonly Inspection[], about: Text): Finding {
  if ('name' in subject) return failed(named(kind, subject.name), missing(kind, all));
  return failed(about, noneSelected(kind, all));
}

function isInspection(value: unknown): value is Inspection {
  return typeof value === 'object' && value !== null;
}
