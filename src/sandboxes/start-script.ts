import type { SandboxAccess } from './sandbox-access.js';
import { type Script, ScriptFailedError } from './run-script.js';

/** Where those who write scripts for the background look for what became of them. */
const LOGS = '/var/log/killercoda';

/** It only has to be begun; a machine that is full of work may take a while for that. */
const TIMEOUT_MS = 30_000;

/**
 * Saves what comes in as a program and lets it run on alone: by what its first line names, else by bash. Standard output
 * and error are kept apart, as `<name>_stdout.log` and `<name>_stderr.log`.
 */
const BEGIN = `
set -eu
mkdir -p "$1"
cat >"$1/$2.sh"
chmod 0700 "$1/$2.sh"
read -r first <"$1/$2.sh" || true
case "$first" in '#!'*) shell= ;; *) shell=/bin/bash ;; esac
setsid $shell "$1/$2.sh" >"$1/$2_stdout.log" 2>"$1/$2_stderr.log" </dev/null &
`;

/** Starts a script of the scenario as root in the machine, out of sight, and does not wait for it. Throws `ScriptFailedError`. */
export async function startScript(access: Pick<SandboxAccess, 'exec'>, name: string, script: Script): Promise<void> {
  const command = ['/bin/sh', '-c', BEGIN, 'sh', LOGS, name];
  const options = { stdin: script.source, timeoutMs: TIMEOUT_MS, workingDir: '/root' };
  const { exitCode, output } = await access.exec(command, options);
  if (exitCode !== 0) throw new ScriptFailedError(script.path, 'could not be started', output);
}
