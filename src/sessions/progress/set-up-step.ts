import { runScript } from '../../sandboxes/run-script.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { startScript } from '../../sandboxes/start-script.js';
import type { Scenario, Step } from '../../scenarios/scenario.js';

/** Makes a machine ready for a step that its learner comes to. Throws `ScriptFailedError`. */
export async function setUpStep(access: SandboxAccess, scenario: Scenario, step: Step): Promise<void> {
  if (step.setup) await runScript(access, step.setup);
  await startBackground(access, scenario, step);
}

/** Named after the step's place, counted from 0, as authors of such scripts know it. Throws `ScriptFailedError`. */
export async function startBackground(access: SandboxAccess, { steps }: Scenario, step: Step): Promise<void> {
  if (step.background) await startScript(access, `background${steps.indexOf(step)}`, step.background);
}
