import type { Text } from '../../events/verdict.js';
import type { FileFact } from '../../scenarios/kinds/file-check.js';
import type { FileType } from '../files/file-facts.js';
import { same } from './show.js';
import { size } from './sizes.js';

const TYPES: Readonly<Record<FileType, Text>> = {
  file: { fr: 'un fichier', en: 'a file' },
  folder: { fr: 'un dossier', en: 'a folder' },
  link: { fr: 'un lien', en: 'a link' },
  other: { fr: 'autre chose qu’un fichier ou un dossier', en: 'something else than a file or a folder' },
};

const FACTS: Readonly<Record<FileFact, Text>> = {
  type: same('type'),
  content: { fr: 'contenu', en: 'content' },
  mode: { fr: 'droits', en: 'mode' },
  owner: { fr: 'propriétaire', en: 'owner' },
  group: { fr: 'groupe', en: 'group' },
  size: { fr: 'taille', en: 'size' },
};

/** `a file /root/app/Dockerfile` */
export function aFileAt(path: string): Text {
  return { fr: `un fichier ${path}`, en: `a file ${path}` };
}

/** `a folder /root/app` */
export function aFolderAt(path: string): Text {
  return { fr: `un dossier ${path}`, en: `a folder ${path}` };
}

/** `nothing at /root/app`, as what is wished */
export function nothingAt(path: string): Text {
  return { fr: `rien à l’emplacement ${path}`, en: `nothing at ${path}` };
}

export const NOTHING_THERE: Text = { fr: 'rien à cet emplacement', en: 'nothing there' };

export function aType(type: FileType): Text {
  return TYPES[type];
}

/** `mode of /root/app: 644` */
export function factOf(path: string, fact: FileFact, value: Text): Text {
  const { fr, en } = FACTS[fact];
  return { fr: `${path}, ${fr} : ${value.fr}`, en: `${path}, ${en}: ${value.en}` };
}

/** `content: hello` */
export function factFound(fact: FileFact, value: Text): Text {
  const { fr, en } = FACTS[fact];
  return { fr: `${fr} : ${value.fr}`, en: `${en}: ${value.en}` };
}

export function tooLarge(bytes: number, most: number): Text {
  const [found, limit] = [size(bytes), size(most)];
  return {
    fr: `${found.fr}, plus que les ${limit.fr} qui sont lus`,
    en: `${found.en}, more than the ${limit.en} that are read`,
  };
}

export const UNREADABLE: Text = { fr: 'ce chemin ne peut pas être lu', en: 'this path cannot be read' };
