import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import { nameOf } from '../world/find.js';
import { same } from './show.js';

type Facts = Readonly<Record<string, unknown>>;

const DESCRIBE: Readonly<Record<ObjectKind, (name: string, inspection: Inspection) => Text>> = {
  container: describeContainer,
  network: describeNetwork,
  volume: (name, volume) => same(`${name} (${word(volume.Driver)})`),
  image: (name) => same(name),
};

/** What matters most of each object, for a check that only says whether something is so of them. */
export function describe(kind: ObjectKind, objects: readonly Inspection[]): Text {
  const texts = objects.map((each) => DESCRIBE[kind](nameOf(kind, each), each));
  return { fr: texts.map(({ fr }) => fr).join(' ; '), en: texts.map(({ en }) => en).join('; ') };
}

function describeContainer(name: string, container: Inspection): Text {
  const isRunning = facts(container.State).Running === true;
  const networks = Object.entries(facts(facts(container.NetworkSettings).Networks))
    .map(([network, endpoint]) => [network, word(facts(endpoint).IPAddress)].filter(Boolean).join(' '))
    .join(', ');
  return {
    fr: `${name} : ${isRunning ? 'en marche' : 'arrêté'}, ${networks ? `sur ${networks}` : 'sur aucun réseau'}`,
    en: `${name}: ${isRunning ? 'running' : 'stopped'}, ${networks ? `on ${networks}` : 'on no network'}`,
  };
}

function describeNetwork(name: string, network: Inspection): Text {
  const pools = facts(network.IPAM).Config;
  const subnets = (Array.isArray(pools) ? pools : []).map((pool) => word(facts(pool).Subnet));
  return same([`${name} (${word(network.Driver)})`, ...subnets].filter(Boolean).join(' '));
}

function facts(value: unknown): Facts {
  return typeof value === 'object' && value !== null ? (value as Facts) : {};
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
