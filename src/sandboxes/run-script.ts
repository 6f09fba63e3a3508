import type { SandboxAccess } from './sandbox-access.js';

/** Of a scenario. `path` is what errors call it. */
export interface Script {
  readonly path: string;
  readonly source: string;
}

/** A script of the scenario failed in a machine: the scenario's fault or ours, never the learner's. */
export class ScriptFailedError extends Error {
  override readonly name = 'ScriptFailedError';

  constructor(script: string, outcome: string, output: string) {
    super(`${script} ${outcome}: ${output.trim().slice(-2000)}`);
  }
}

/** Set-ups start containers of images that are there already; one that takes longer waits for something that never comes. */
const TIMEOUT_MS = 120_000;

/** Runs a script of the scenario as root in the machine. Throws `ScriptFailedError`. */
export async function runScript(access: Pick<SandboxAccess, 'exec'>, script: Script): Promise<void> {
  const command = apartFromInput(interpreter(script.source), '/bin/sh');
  const result = await access.exec(command, { stdin: script.source, timeoutMs: TIMEOUT_MS, workingDir: '/root' });
  if (result.timedOut) throw new ScriptFailedError(script.path, `took more than ${TIMEOUT_MS / 1000} s`, result.output);
  if (result.exitCode !== 0) throw new ScriptFailedError(script.path, `ended with ${result.exitCode}`, result.output);
}

/** What the first line names; of a shell no options, which scripts of many authors get wrong. */
export function interpreter(source: string, otherwise = '/bin/sh'): string[] {
  const line = /^#!\s*([^\r\n]{1,200})/.exec(source)?.[1]?.trim();
  if (line === undefined) return [otherwise];
  const shell = /^(?:\/usr\/bin\/env\s+)?(?:\S*\/)?((?:ba)?sh)\b/.exec(line)?.[1];
  return shell === undefined ? line.split(/\s+/) : [`/bin/${shell}`];
}

/**
 * Lets a program read a script that comes in on standard input, which the script itself finds empty. The machine holds no
 * copy to be read.
 */
export function apartFromInput(program: readonly string[], shell: string, given: readonly string[] = []): string[] {
  return [shell, '-c', 'exec "$@" 3<&0 </dev/null', 'script', ...program, '/dev/fd/3', ...given];
}
