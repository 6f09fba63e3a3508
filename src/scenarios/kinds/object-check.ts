import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { readAbsence } from '../format/read-absence.js';
import { readExpression } from '../format/read-values.js';
import type { KindReader } from './kind-reader.js';
import type { Expression } from '../expression/expression.js';
import type { Count } from '../matcher.js';
import { readWishes, type Wishes, WISHES } from './wishes.js';

/** Names one object, or picks some out of the list of all of that kind, as JSONata over their inspections. */
export type Subject = { readonly name: string } | { readonly select: Expression };

/**
 * What is asked of the subject. *Present*: at least one (or `count` of them), each as `expect` says, and `assert` true
 * of the object (of the list, for a selection).
 */
export type Demand = { readonly wants: 'absent' } | ({ readonly wants: 'present'; readonly count?: Count } & Wishes);

export type ObjectKind = 'container' | 'network' | 'volume' | 'image';

interface ObjectCheckOf<K extends ObjectKind> {
  readonly kind: K;
  readonly subject: Subject;
  readonly demand: Demand;
}

/** A container, network, volume or image as `docker inspect` shows it. */
export type ObjectCheck = { [K in ObjectKind]: ObjectCheckOf<K> }[ObjectKind];

/** `network: localnet` or `network: {select: …}`, with `expect`, `assert`, `count` or `absent` beside it. */
export function objectReader<K extends ObjectKind>(kind: K): KindReader<ObjectCheckOf<K>> {
  return {
    siblings: [...WISHES, 'absent', 'count'],
    read: (item, check) => ({ kind, subject: readSubject(item), demand: readDemand(item, check) }),
  };
}

export function readSubject(item: Item): Subject {
  if (!item.isMap()) return { name: item.string() };
  return { select: readExpression(new Fields(item, ['select']).required('select')) };
}

function readDemand(item: Item, check: Fields): Demand {
  if (readAbsence(check, [...WISHES, 'count'])) return { wants: 'absent' };
  const count = check.optional('count');
  if (count && !item.isMap()) count.problem('count needs a selection: a name is one object, or none with absent: true');
  return {
    wants: 'present',
    ...readWishes(check),
    ...(count && { count: readCount(count) }),
  };
}

/** Beyond this the world does not look. */
const MOST = { min: 0, max: 500, whole: true };

function readCount(item: Item): Count {
  if (!item.isMap()) {
    const exactly = item.number(MOST);
    return { min: exactly, max: exactly };
  }
  const fields = new Fields(item, ['min', 'max']);
  if (fields.keys().length === 0) item.refuse('a number, or {min, max}');
  const count = {
    min: fields.optional('min')?.number(MOST) ?? 0,
    max: fields.optional('max')?.number(MOST) ?? MOST.max,
  };
  if (count.min > count.max) item.problem('count.min is more than count.max');
  return count;
}
