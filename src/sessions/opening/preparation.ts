import { Injectable } from '@nestjs/common';
import { addNodes } from '../../sandboxes/nodes.js';
import { runScript } from '../../sandboxes/run-script.js';
import { AtCapacityError } from '../../sandboxes/sandbox.errors.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { scriptsUpTo } from '../../scenarios/scripts-up-to.js';
import { machineUntil } from '../deadlines/deadlines.js';
import { startBackground } from '../progress/set-up-step.js';
import type { SessionIn, Tenure } from '../session.js';
import { stepOf } from '../session-steps.js';
import { SessionStore } from '../session.store.js';
import { LearnerTerms } from '../terms/learner-terms.js';
import { putAssets } from './put-assets.js';

/** Gets a fresh machine for a session and sets it up for the session's step. */
@Injectable()
export class Preparation {
  constructor(
    private readonly sandboxes: SandboxService,
    private readonly store: SessionStore,
    private readonly terms: LearnerTerms,
  ) {}

  /** On failure nothing of the fresh machine is left. */
  async prepare(session: SessionIn<'preparing'>, scenario: Scenario, signal: AbortSignal): Promise<Tenure> {
    const { replaces, learner } = session;
    const goesOn = replaces && 'deadline' in replaces;
    const deadline = goesOn ? replaces.deadline : new Date(Date.now() + this.terms.of(learner).minutes * 60_000);
    const sandbox = await this.claim(session, scenario, deadline, signal);
    try {
      const access = this.sandboxes.access(sandbox);
      await addNodes(access, scenario.nodes);
      await putAssets(access, scenario);
      for (const script of scriptsUpTo(scenario, session.towards)) {
        signal.throwIfAborted();
        await runScript(access, script);
      }
      signal.throwIfAborted();
      await startBackground(access, scenario, stepOf(scenario, session.towards));
      signal.throwIfAborted();
      return { sandbox, deadline };
    } catch (error) {
      await this.sandboxes.remove(sandbox, 'undone').catch(() => undefined); // on record, so it is tried again
      throw error;
    }
  }

  private async claim(
    session: SessionIn<'preparing'>,
    scenario: Scenario,
    deadline: Date,
    signal: AbortSignal,
  ): Promise<string> {
    const { caps, internet, keepMinutes } = this.terms.of(session.learner);
    const limits = [scenario.caps, caps];
    const claim = { session: session.id, expiresAt: machineUntil(deadline, keepMinutes), limits, internet, signal };
    try {
      return (await this.sandboxes.claim(claim)).id;
    } catch (error) {
      // One that rests makes no room by going.
      if (!(error instanceof AtCapacityError) || !session.replaces || 'until' in session.replaces) throw error;
      // A full server holds no second machine for this learner: the old one, which they gave up anyway, makes room.
      const { sandbox } = session.replaces;
      this.noLongerReplaces(session.id);
      await this.sandboxes.remove(sandbox, 'reset');
      return (await this.sandboxes.claim(claim)).id;
    }
  }

  private noLongerReplaces(id: string): void {
    const session = this.store.find(id);
    if (session?.state === 'preparing') this.store.save({ ...session, replaces: null });
  }
}
