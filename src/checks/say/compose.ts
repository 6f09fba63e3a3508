import type { Text } from '../../events/verdict.js';
import { names } from './show.js';

/** `a file /root/site/compose.yaml that Compose can read` */
export function aReadableCompose(path: string): Text {
  return { fr: `un fichier ${path} que Compose sait lire`, en: `a file ${path} that Compose can read` };
}

/** What there is in a file, for an `assert` that may be about anything in it. */
export function servicesIn(data: unknown): Text {
  const list = (key: string): string => names(Object.keys((data as Record<string, object | undefined>)[key] ?? {}));
  const [services, networks, volumes] = ['services', 'networks', 'volumes'].map(list);
  return {
    fr: `services : ${services || 'aucun'} ; réseaux : ${networks || 'aucun'} ; volumes : ${volumes || 'aucun'}`,
    en: `services: ${services || 'none'}; networks: ${networks || 'none'}; volumes: ${volumes || 'none'}`,
  };
}
