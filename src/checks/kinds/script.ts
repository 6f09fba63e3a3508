import { tool, TRUSTED_ENV } from '../../engine/trusted-tools.js';
import type { ExecResult } from '../../engine/container-engine.js';
import { apartFromInput, interpreter } from '../../sandboxes/run-script.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import type { CheckOf } from '../../scenarios/check.js';
import type { Finding } from '../finding.js';
import { failed, PASSED } from '../finding.js';
import { missingIn } from '../say/scripts.js';
import type { Kind } from './kind.js';

/** Of what a script prints, this much is kept: the end of it, where it says why. */
const MOST_KEPT = 16 * 1024;

/** The longest that a script may be given, and a little for the machine that runs it. */
const LIMIT_MS = 62_000;

/** A script whose end tells. */
export const scriptKind: Kind<CheckOf<'script'>> = {
  about: 'behaviour',
  limitMs: LIMIT_MS,
  async evaluate(check, { access }) {
    const result = await (check.isForeign ? runForeign(check, access) : runOurs(check, access));
    const output = result.output.slice(-MOST_KEPT);
    const isPassed = result.exitCode === 0 && !result.timedOut;
    const finding: Finding = isPassed ? PASSED : failed(check.about, missingIn(check, result));
    return output === '' ? finding : { ...finding, output };
  },
};

/** The shell is ours, and what it calls is looked for where a learner puts nothing. */
function runOurs({ script, limitMs, ...check }: CheckOf<'script'>, access: SandboxAccess): Promise<ExecResult> {
  const command = apartFromInput([tool('bash')], tool('bash'), check.arguments);
  return access.exec(command, { stdin: script.source, timeoutMs: limitMs, env: TRUSTED_ENV, workingDir: '/root' });
}

function runForeign({ script, limitMs }: CheckOf<'script'>, access: SandboxAccess): Promise<ExecResult> {
  const command = apartFromInput(interpreter(script.source, '/bin/bash'), '/bin/sh');
  return access.exec(command, { stdin: script.source, timeoutMs: limitMs, workingDir: '/root' });
}
