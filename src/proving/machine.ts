import type { CheckService } from '../checks/check.service.js';
import { runScript } from '../sandboxes/run-script.js';
import type { SandboxAccess } from '../sandboxes/sandbox-access.js';
import type { Script, Step } from '../scenarios/scenario.js';
import { Examination } from './examination.js';

/** A fresh sandbox to try things in. */
export class Machine {
  constructor(
    readonly id: string,
    readonly access: SandboxAccess,
    private readonly checks: CheckService,
    private readonly signal: AbortSignal,
  ) {}

  /** One after another, as root. Throws `ScriptFailedError`. */
  async run(scripts: readonly (Script | undefined)[]): Promise<void> {
    for (const script of scripts) {
      this.signal.throwIfAborted();
      if (script) await runScript(this.access, script);
    }
  }

  /** The step begins now. */
  examine(step: Step): Examination {
    return new Examination(this.checks, this, step, this.signal);
  }
}
