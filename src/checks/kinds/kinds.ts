import type { CheckKind, CheckOf } from '../../scenarios/check.js';
import { answerKind } from './answer.js';
import { buildKind } from './build.js';
import { composeKind } from './compose.js';
import { contextKind } from './context.js';
import { dockerfileKind } from './dockerfile.js';
import { fileKind } from './file.js';
import { happenedKind } from './happened.js';
import { httpKind } from './http.js';
import type { Kind } from './kind.js';
import { objectKind } from './object.js';
import { runKind } from './run.js';
import { scriptKind } from './script.js';

/** How each kind of check of the scenarios is evaluated. */
export const KINDS: { readonly [K in CheckKind]: Kind<CheckOf<K>> } = {
  container: objectKind,
  network: objectKind,
  volume: objectKind,
  image: objectKind,
  happened: happenedKind,
  file: fileKind,
  dockerfile: dockerfileKind,
  compose: composeKind,
  context: contextKind,
  build: buildKind,
  http: httpKind,
  run: runKind,
  script: scriptKind,
  answer: answerKind,
};
