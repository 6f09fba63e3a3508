import type { ExecResult } from '../../engine/container-engine.js';
import { TRUSTED_DIR, TRUSTED_ENV } from '../../engine/trusted-tools.js';
import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import type { Subject } from '../../scenarios/kinds/object-check.js';
import type { Evaluation } from '../evaluation.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { ranWith, stopped, toRun } from '../say/runs.js';
import { isRunning, nameOf } from '../world/find.js';
import { BEHAVIOUR_LIMIT_MS, type Kind } from './kind.js';
import { matches } from './matches.js';
import { findSubjects, notThere } from './subjects.js';

const LIMITS = { timeoutMs: BEHAVIOUR_LIMIT_MS };

/** A command whose outcome tells, run in a container or in the sandbox itself. */
export const runKind: Kind<CheckOf<'run'>> = {
  about: 'behaviour',
  async evaluate(check, evaluation) {
    if (check.container) return runInContainer(check, check.container, evaluation);
    const place = { env: TRUSTED_ENV, workingDir: TRUSTED_DIR };
    // Its author's way of looking, with patterns and programs of ours, is nothing that learners would type.
    return judge(check, await evaluation.access.exec(check.command, { ...LIMITS, ...place }), check.about);
  },
};

async function runInContainer(check: CheckOf<'run'>, subject: Subject, evaluation: Evaluation): Promise<Finding> {
  const containers = await findSubjects('container', subject, evaluation);
  const container = containers.find(isRunning) ?? containers[0]; // one left over from before is not in the way
  if (!container) return notThere('container', subject, evaluation, check.about);
  const name = nameOf('container', container);
  const id = typeof container.Id === 'string' ? container.Id : name;
  const result = await evaluation.access.docker.exec(id, check.command, LIMITS);
  const expected = toRun(check, name) ?? check.about;
  return result ? judge(check, result, expected) : failed(expected, stopped(name));
}

function judge({ exit, output }: CheckOf<'run'>, result: ExecResult, expected: Text): Finding {
  const exitFits = exit ? matches(result.exitCode, exit) : output !== undefined || result.exitCode === 0;
  const fits = !result.timedOut && exitFits && (!output || matches(result.output, output));
  return fits ? PASSED : failed(expected, ranWith(result));
}
