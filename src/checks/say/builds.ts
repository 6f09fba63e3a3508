import type { BuildOutcome } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';
import { failedStep } from '../builds/steps.js';
import { lastWords } from './last-words.js';
import { clip, same } from './show.js';
import { size } from './sizes.js';

const MAX_INSTRUCTION = 60;

/** `RUN npm ci: … sh: npm: not found` */
export function buildFailed(outcome: BuildOutcome, inTheirLines: (message: string) => string): Text {
  const step = failedStep(outcome);
  const reason = inTheirLines(outcome.error ?? 'no image').replace(/^failed to solve: /, '');
  if (!step) return same(reason);
  const said = lastWords(step.log) || lastWords(inTheirLines(step.error));
  const instruction = shortened(step.instruction);
  return { fr: `${instruction} : ${said}`, en: `${instruction}: ${said}` };
}

export function tooSlow(seconds: number): Text {
  return { fr: `la construction dure plus de ${seconds} s`, en: `the build takes more than ${seconds} s` };
}

export function contextTooLarge(bytes: number, most: number): Text {
  const [found, limit] = [size(bytes), size(most)];
  return {
    fr: `un contexte de ${found.fr}, plus que les ${limit.fr} permis : que faut-il exclure avec .dockerignore ?`,
    en: `a context of ${found.en}, more than the ${limit.en} allowed: what should .dockerignore exclude?`,
  };
}

export function tooManyFiles(count: number): Text {
  return { fr: `un contexte de plus de ${count} fichiers`, en: `a context of more than ${count} files` };
}

export function tooManyRules(): Text {
  return {
    fr: 'un .dockerignore trop compliqué pour être appliqué',
    en: 'a .dockerignore too complicated to be applied',
  };
}

export const BUILDS: Text = { fr: 'une image qui se construit', en: 'an image that builds' };
export const DOES_NOT_BUILD: Text = { fr: 'une construction qui échoue', en: 'a build that fails' };
export const IS_BUILT: Text = { fr: 'une image construite', en: 'an image that was built' };

export function aSize(text: Text): Text {
  return { fr: `une image de taille : ${text.fr}`, en: `an image of size: ${text.en}` };
}

/** `npm ci from the cache after a change of server.js` */
export function fromCache(part: string, file: string): Text {
  return {
    fr: `« ${part} » repris du cache après une modification de ${file}`,
    en: `"${part}" taken from the cache after a change of ${file}`,
  };
}

export function runAgain(instruction: string): Text {
  const text = shortened(instruction);
  return { fr: `${text} : exécuté à nouveau`, en: `${text}: run again` };
}

export function noSuchInstruction(part: string): Text {
  return { fr: `aucune instruction avec « ${part} »`, en: `no instruction with "${part}"` };
}

function shortened(instruction: string): string {
  const text = clip(instruction);
  return text.length > MAX_INSTRUCTION ? `${text.slice(0, MAX_INSTRUCTION - 1)}…` : text;
}
