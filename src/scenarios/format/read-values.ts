import type { Text } from '../../events/verdict.js';
import { parseSize } from '../../config/read-variable.js';
import { Expression } from '../expression/expression.js';
import { GuardedPattern } from '../expression/guarded-pattern.js';
import { Fields } from './fields.js';
import type { Item } from './item.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_ID_LENGTH = 63;

/** Names of scenarios, steps and checks end up in addresses, file names and the database. */
export function isId(value: string): boolean {
  return value.length <= MAX_ID_LENGTH && ID.test(value);
}

/** Empty where it is none. */
export function readId(item: Item): string {
  const id = item.string();
  if (id === '' || isId(id)) return id;
  item.refuse(`of small letters, digits and dashes, not "${id}"`);
  return '';
}

/** Both languages, always: a class may speak either. */
export function readText(item: Item): Text {
  const fields = new Fields(item, ['fr', 'en']);
  return { fr: fields.required('fr').string(), en: fields.required('en').string() };
}

export function readExpression(item: Item): Expression {
  return compileExpression(item, item.string());
}

/** For an expression that is a key; `item` is where problems are noted. */
export function compileExpression(item: Item, source: string): Expression {
  try {
    if (source !== '') return new Expression(source);
  } catch (error) {
    item.problem(`${item.name} is not JSONata: ${(error as Error).message}`);
  }
  return new Expression('null');
}

/** `^` and `$` also match at line ends, as grep's do: outputs have several lines. */
export function readPattern(item: Item, flags = 'm'): GuardedPattern {
  const source = item.string();
  try {
    return new GuardedPattern(source, flags);
  } catch (error) {
    item.problem(`${item.name} is not a regular expression: ${(error as Error).message}`);
    return new GuardedPattern('');
  }
}

/** `45m`, `1h`, `1h30m`. */
export function readDuration(item: Item): number {
  const written = item.string();
  const [, hours, minutes] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?$/.exec(written) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (written !== '' && total === 0) item.refuse('a duration such as 60m or 1h30m');
  return total;
}

/** Docker's way of writing sizes: `512m`, `4g`. */
export function readSize(item: Item): number {
  const written = item.string();
  const bytes = parseSize(written);
  if (written !== '' && !bytes) item.refuse('a size such as 512m or 4g');
  return bytes ?? 0;
}

/** The same, or a plain number of bytes. */
export function readSizeOrBytes(item: Item): number {
  return item.isNumber() ? item.number({ min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }) : readSize(item);
}
