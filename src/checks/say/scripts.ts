import type { ExecResult } from '../../engine/container-engine.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';

/**
 * Why a script did not pass: its own last words where it was written to be read. Two lines, `fr: …` and `en: …`, are for
 * readers of each language; else the last line is for all.
 */
export function missingIn({ isForeign, limitMs }: CheckOf<'script'>, { exitCode, output, timedOut }: ExecResult): Text {
  const seconds = limitMs / 1_000;
  if (timedOut) {
    return { fr: `rien au bout de ${seconds} secondes`, en: `nothing after ${seconds} seconds` };
  }
  const lines = isForeign ? [] : output.trim().split('\n');
  const [fr, en] = lines.slice(-2).map((line) => line.trim());
  if (fr?.startsWith('fr: ') && en?.startsWith('en: ')) return { fr: fr.slice(4), en: en.slice(4) };
  const said = lines.at(-1);
  if (said) return { fr: said, en: said };
  return { fr: `pas encore (code ${exitCode})`, en: `not yet (code ${exitCode})` };
}
