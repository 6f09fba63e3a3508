import type { ExecResult } from '../../engine/container-engine.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';

/** Why a script did not pass: its own last line, in whatever language, where it was written to be read. */
export function missingIn({ isForeign, limitMs }: CheckOf<'script'>, { exitCode, output, timedOut }: ExecResult): Text {
  const seconds = limitMs / 1_000;
  if (timedOut) {
    return { fr: `rien au bout de ${seconds} secondes`, en: `nothing after ${seconds} seconds` };
  }
  const said = isForeign ? undefined : output.trim().split('\n').at(-1);
  if (said) return { fr: said, en: said };
  return { fr: `pas encore (code ${exitCode})`, en: `not yet (code ${exitCode})` };
}
