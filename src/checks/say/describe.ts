import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import { fields, word } from '../world/fields.js';
import { isRunning, nameOf } from '../world/find.js';
import { CONTAINER_FACTS, type Fact, IMAGE_FACTS, NETWORKS } from './facts.js';
import { same } from './show.js';

const DESCRIBE: Readonly<Record<ObjectKind, (name: string, inspection: Inspection, asked: string) => Text>> = {
  container: describeContainer,
  network: describeNetwork,
  volume: (name, volume) => same(`${name} (${word(volume.Driver)})`),
  image: (name, image, asked) => listed(same(name), factsOf(image, IMAGE_FACTS, asked)),
};

/** Of each object, what was asked of it: an expression's text says which of its facts matter. */
export function describe(kind: ObjectKind, objects: readonly Inspection[], asked = ''): Text {
  const texts = objects.map((each) => DESCRIBE[kind](nameOf(kind, each), each, asked));
  return { fr: texts.map(({ fr }) => fr).join(' ; '), en: texts.map(({ en }) => en).join('; ') };
}

function describeContainer(name: string, container: Inspection, asked: string): Text {
  const facts = factsOf(container, CONTAINER_FACTS, asked);
  return listed(state(name, container), facts.length > 0 ? facts : [NETWORKS.tell(container)]);
}

/** Whether it runs comes first: what has stopped explains most of the rest. */
function state(name: string, container: Inspection): Text {
  if (isRunning(container)) return { fr: `${name} : en marche`, en: `${name}: running` };
  const { Status: status, ExitCode: code } = fields(container.State);
  const ended = status === 'exited' && typeof code === 'number' && code !== 0;
  return {
    fr: `${name} : arrêté${ended ? ` (code ${code})` : ''}`,
    en: `${name}: stopped${ended ? ` (code ${code})` : ''}`,
  };
}

function describeNetwork(name: string, network: Inspection): Text {
  const pools = fields(network.IPAM).Config;
  const subnets = (Array.isArray(pools) ? pools : []).map((pool) => word(fields(pool).Subnet));
  return same([`${name} (${word(network.Driver)})`, ...subnets].filter(Boolean).join(' '));
}

function factsOf(inspection: Inspection, facts: readonly Fact[], asked: string): Text[] {
  return facts.filter(({ about }) => about.test(asked)).map(({ tell }) => tell(inspection));
}

function listed(head: Text, facts: readonly Text[]): Text {
  const separator = facts.length > 0 && !/ :|: /.test(head.fr) ? ' : ' : ', ';
  return {
    fr: [head.fr, facts.map(({ fr }) => fr).join(', ')].filter(Boolean).join(separator),
    en: [head.en, facts.map(({ en }) => en).join(', ')].filter(Boolean).join(separator === ', ' ? ', ' : ': '),
  };
}
