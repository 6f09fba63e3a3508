import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { URL } from 'node:url';
import Sequencer from '@jest/test-sequencer';
import { byPart } from './parts.mjs';

const USUAL_SECONDS = JSON.parse(readFileSync(new URL('usual-seconds.json', import.meta.url), 'utf8'));

/** The long suites of a part begin it, so that no worker is left with one at its end; a fresh clone knows no times of its own. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const usual = ({ path, context: { config } }) => USUAL_SECONDS[relative(config.rootDir, path)] ?? 0;
    return super.sort(tests).sort((one, other) => byPart(one, other) || usual(other) - usual(one));
  }
}
