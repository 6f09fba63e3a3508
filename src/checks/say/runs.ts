import type { ExecResult } from '../../engine/container-engine.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { wanted } from './matcher-text.js';

/** `ping -c 1 db in api: exit code 0, output: …`; nothing where a pattern is wished, as `wanted`. */
export function toRun({ command, exit, output }: CheckOf<'run'>, container: string): Text | undefined {
  const line = command.join(' ');
  const code = exit ? wanted(exit) : output ? undefined : { fr: '0', en: '0' };
  const text = output && wanted(output);
  if ((exit && !code) || (output && !text)) return undefined;
  const wishes = {
    fr: [code && `code de sortie ${code.fr}`, text && `sortie : ${text.fr}`].filter(Boolean).join(', '),
    en: [code && `exit code ${code.en}`, text && `output: ${text.en}`].filter(Boolean).join(', '),
  };
  return {
    fr: `${line} dans ${container} : ${wishes.fr}`,
    en: `${line} in ${container}: ${wishes.en}`,
  };
}

/** What came of it. */
export function ranWith({ exitCode, output, timedOut }: ExecResult): Text {
  if (timedOut) return { fr: 'la commande ne se termine pas', en: 'the command does not end' };
  const said = output.trim();
  return {
    fr: `code de sortie ${exitCode}${said ? `, sortie : ${said}` : ', aucune sortie'}`,
    en: `exit code ${exitCode}${said ? `, output: ${said}` : ', no output'}`,
  };
}

export function stopped(container: string): Text {
  return { fr: `${container} n'est pas en marche`, en: `${container} is not running` };
}
