import type { ExecResult } from '../../engine/container-engine.js';
import { TRUSTED_DIR, TRUSTED_ENV } from '../../engine/trusted-tools.js';
import type { CheckOf } from '../../scenarios/check.js';
import type { Subject } from '../../scenarios/kinds/object-check.js';
import type { Evaluation } from '../evaluation.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { ranWith, stopped, toRun } from '../say/runs.js';
import { nameOf } from '../world/find.js';
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
    return judge(check, await evaluation.access.exec(check.command, { ...LIMITS, ...place }));
  },
};

async function runInContainer(check: CheckOf<'run'>, subject: Subject, evaluation: Evaluation): Promise<Finding> {
  const snapshot = evaluation.snapshot();
  const [container] = await findSubjects('container', subject, snapshot);
  if (!container) return notThere('container', subject, snapshot, check.about);
  const name = nameOf('container', container);
  const id = typeof container.Id === 'string' ? container.Id : name;
  const result = await evaluation.access.docker.exec(id, check.command, LIMITS);
  return result ? judge(check, result, name) : failed(toRun(check, name) ?? check.about, stopped(name));
}

function judge(check: CheckOf<'run'>, result: ExecResult, container?: string): Finding {
  const { exit, output } = check;
  const exitFits = exit ? matches(result.exitCode, exit) : output !== undefined || result.exitCode === 0;
  const fits = !result.timedOut && exitFits && (!output || matches(result.output, output));
  return fits ? PASSED : failed(toRun(check, container) ?? check.about, ranWith(result));
}
