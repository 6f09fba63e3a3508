import type { Check, CheckKind } from '../check.js';
import { KINDS } from '../kinds/kinds.js';
import { Fields } from './fields.js';
import type { Item } from './item.js';
import { readId, readText } from './read-values.js';
import type { ScenarioFolder } from './scenario-folder.js';

const COMMON = ['id', 'about', 'hint', 'node'];

/** These look at the machine's own ports, or at what was typed in the page. */
const WITHOUT_NODE: readonly CheckKind[] = ['http', 'answer'];
const KIND_NAMES = Object.keys(KINDS) as CheckKind[];

/** Undefined, and a problem noted, where the check does not say what it is about. */
export function readCheck(item: Item, nodes: number, folder: ScenarioFolder): Check | undefined {
  const kind = readKind(item);
  if (kind === undefined) return undefined;
  const { siblings } = KINDS[kind];
  const fields = new Fields(item, [...COMMON, kind, ...siblings]);
  const [hint, node] = [fields.optional('hint'), fields.optional('node')];
  if (node && WITHOUT_NODE.includes(kind))
    node.problem(`a check of ${kind} is about the machine itself, its first node`);
  return {
    id: readId(fields.required('id')),
    about: readText(fields.required('about')),
    ...(hint && { hint: readText(hint) }),
    ...(node && { node: node.number({ min: 1, max: nodes, whole: true }) }),
    ...KINDS[kind].read(fields.required(kind), fields, folder),
  };
}

function readKind(item: Item): CheckKind | undefined {
  const keys = item.entries()?.map(({ key }) => key);
  const kinds = KIND_NAMES.filter((kind) => keys?.includes(kind));
  if (keys && kinds.length !== 1) {
    item.problem(
      `a check needs exactly one of ${KIND_NAMES.join(', ')}${kinds.length > 1 ? `, not ${kinds.join(' and ')}` : ''}`,
    );
  }
  return kinds.length === 1 ? kinds[0] : undefined;
}
