import { Injectable, Logger } from '@nestjs/common';
import type { SandboxAccess } from '../sandboxes/sandbox-access.js';
import type { Answers } from '../scenarios/scenario.js';
import type { NodeDockerView } from './contents/contents-view.js';
import { readContents } from './contents/read-contents.js';
import { typedAnswers } from './typed-answers.js';
import { Complaints } from './watching/complaints.js';
import { StepWatch } from './watching/step-watch.js';
import type { Watch, Watching } from './watching/watch.js';
import { WorldUnknownError } from './world/world.errors.js';
import { Worlds } from './world/worlds.js';

export type { Watch, Watching } from './watching/watch.js';

/** Says whether learners' machines are in the state that their exercise asks for. */
@Injectable()
export class CheckService {
  private readonly complaints = new Complaints(new Logger(CheckService.name));

  constructor(private readonly worlds: Worlds) {}

  /** Evaluates checks at once, and again whenever the sandbox changes, until it is disposed of. */
  watch(watch: Watch): Watching {
    const nodes = new Set([1, ...watch.checks.map(({ node }) => node ?? 1)]);
    const leases = new Map([...nodes].map((node) => [node, this.worlds.acquire(watch.sandbox, watch.access, node)]));
    return new StepWatch(watch, leases, this.complaints);
  }

  /** What a scenario's answers are in this sandbox now. Throws when its Docker does not answer. */
  async typedAnswers(sandbox: string, access: SandboxAccess, answers: Answers): Promise<ReadonlyMap<string, string>> {
    const lease = this.worlds.acquire(sandbox, access);
    try {
      await lease.world.refresh();
      return await typedAnswers(answers, lease.world.snapshot());
    } finally {
      await lease[Symbol.asyncDispose]();
    }
  }

  /** What the Docker of one node holds, as far as it may be shown. */
  async contents(sandbox: string, access: SandboxAccess, node: number): Promise<NodeDockerView> {
    const lease = this.worlds.acquire(sandbox, access, node);
    try {
      // What is known is kept fresh by Docker's events: who asks often makes no work in the machine.
      if (!lease.world.isKnown) await lease.world.refresh();
      return { node, answers: true, ...readContents(lease.world.snapshot().objects) };
    } catch (error) {
      if (error instanceof WorldUnknownError) return { node, answers: false };
      throw error;
    } finally {
      await lease[Symbol.asyncDispose]();
    }
  }
}
