import type { Inspection, ObjectKind } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import { nameOf } from '../world/find.js';
import { names } from './show.js';

/** The same nouns in both languages; in French an image is feminine. */
const WORDS: Readonly<Record<ObjectKind, { fr: Words; en: Words }>> = {
  container: words(['un conteneur nommé', 'aucun conteneur', 'vus'], ['a container named', 'no container']),
  network: words(['un réseau nommé', 'aucun réseau', 'vus'], ['a network named', 'no network']),
  volume: words(['un volume nommé', 'aucun volume', 'vus'], ['a volume named', 'no volume']),
  image: words(['une image nommée', 'aucune image', 'vues'], ['an image named', 'no image']),
};

interface Words {
  readonly named: string;
  readonly none: string;
  readonly seen: string;
}

/** `a network named localnet` */
export function named(kind: ObjectKind, name: string): Text {
  const { fr, en } = WORDS[kind];
  return { fr: `${fr.named} ${name}`, en: `${en.named} ${name}` };
}

/** `no network localnet`, as what is wished */
export function none(kind: ObjectKind, name: string): Text {
  const { fr, en } = WORDS[kind];
  return { fr: `${fr.none} ${name}`, en: `${en.none} ${name}` };
}

/** `no network of that name (seen: bridge, host, none)` */
export function missing(kind: ObjectKind, all: readonly Inspection[]): Text {
  return amongSeen(kind, all, { fr: 'de ce nom', en: 'of that name' });
}

/** `no network like that (seen: …)` */
export function noneSelected(kind: ObjectKind, all: readonly Inspection[]): Text {
  return amongSeen(kind, all, { fr: 'de cette sorte', en: 'like that' });
}

/** `still there: localnet` */
export function stillThere(kind: ObjectKind, objects: readonly Inspection[]): Text {
  const list = namesOf(kind, objects);
  return { fr: `encore là : ${list}`, en: `still there: ${list}` };
}

/** `2: box1, box2` */
export function counted(kind: ObjectKind, objects: readonly Inspection[]): Text {
  const list = namesOf(kind, objects);
  return { fr: `${objects.length} : ${list}`, en: `${objects.length}: ${list}` };
}

function amongSeen(kind: ObjectKind, all: readonly Inspection[], which: Text): Text {
  const { fr, en } = WORDS[kind];
  const list = namesOf(kind, all);
  if (list === '') return { fr: fr.none, en: en.none };
  return { fr: `${fr.none} ${which.fr} (${fr.seen} : ${list})`, en: `${en.none} ${which.en} (${en.seen}: ${list})` };
}

function namesOf(kind: ObjectKind, objects: readonly Inspection[]): string {
  return names(objects.map((each) => nameOf(kind, each)));
}

function words(fr: readonly [string, string, string], en: readonly [string, string]): { fr: Words; en: Words } {
  return { fr: { named: fr[0], none: fr[1], seen: fr[2] }, en: { named: en[0], none: en[1], seen: 'seen' } };
}
