import type { CheckKind, DetailOf } from '../check.js';
import { answerReader } from './answer-check.js';
import { buildReader } from './build-check.js';
import { composeReader } from './compose-check.js';
import { contextReader } from './context-check.js';
import { dockerfileReader } from './dockerfile-check.js';
import { fileReader } from './file-check.js';
import { happenedReader } from './happened-check.js';
import { httpReader } from './http-check.js';
import type { KindReader } from './kind-reader.js';
import { objectReader } from './object-check.js';
import { runReader } from './run-check.js';
import { scriptReader } from './script-check.js';

/** Every kind of check that a scenario may use, by the key that names it. */
export const KINDS: { readonly [K in CheckKind]: KindReader<DetailOf<K>> } = {
  container: objectReader('container'),
  network: objectReader('network'),
  volume: objectReader('volume'),
  image: objectReader('image'),
  happened: happenedReader,
  file: fileReader,
  dockerfile: dockerfileReader,
  compose: composeReader,
  context: contextReader,
  build: buildReader,
  http: httpReader,
  run: runReader,
  script: scriptReader,
  answer: answerReader,
};
