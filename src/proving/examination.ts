import { setTimeout as delay } from 'node:timers/promises';
import type { CheckService, Watching } from '../checks/check.service.js';
import type { Verdict } from '../events/verdict.js';
import type { SandboxAccess } from '../sandboxes/sandbox-access.js';
import type { Answers, Step } from '../scenarios/scenario.js';
import { notPassed } from './judge.js';

/** What scripts start in containers becomes ready without notice: seconds on an idle machine, many more on a busy one. */
const SETTLE_MS = 45_000;
const RETRY_MS = 300;

/** A failure that is only that something has not started yet is over by then. */
const CONFIRM_MS = 1_000;

/** A step's checks on a machine, evaluated as a learner's are, since the step began. */
export class Examination implements AsyncDisposable {
  private readonly answers = new Map<string, string>();
  private readonly watching: Watching;

  constructor(
    private readonly checks: CheckService,
    private readonly machine: { readonly id: string; readonly access: SandboxAccess },
    private readonly step: Step,
    private readonly signal: AbortSignal,
  ) {
    this.watching = checks.watch({
      sandbox: machine.id,
      access: machine.access,
      checks: step.checks,
      answers: this.answers,
      since: new Date(),
      onVerdicts: () => undefined,
    });
  }

  /** Answers every question right, but for those given. */
  async answer(wrong: Answers = new Map()): Promise<void> {
    const { id, access } = this.machine;
    const all = new Map([...this.step.answers, ...wrong]);
    this.answers.clear();
    for (const [check, typed] of await this.checks.typedAnswers(id, access, all)) this.answers.set(check, typed);
  }

  /** As it is now. */
  verdicts(): Promise<readonly Verdict[]> {
    return this.watching.verify();
  }

  /** Once exactly these checks fail and go on to, or what is the case when that never happens. */
  async settled(fails: readonly string[]): Promise<readonly Verdict[]> {
    const deadline = Date.now() + SETTLE_MS;
    const wanted = new Set(fails);
    const asWanted = (verdicts: readonly Verdict[]): boolean => {
      const failed = notPassed(verdicts);
      return failed.length === wanted.size && failed.every((check) => wanted.has(check));
    };
    for (;;) {
      this.signal.throwIfAborted();
      const verdicts = await this.verdicts();
      if (asWanted(verdicts) && wanted.size === 0) return verdicts;
      if (asWanted(verdicts)) {
        await delay(CONFIRM_MS, undefined, { signal: this.signal });
        const again = await this.verdicts();
        if (asWanted(again)) return again;
      }
      if (Date.now() > deadline) return verdicts;
      await delay(RETRY_MS, undefined, { signal: this.signal });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.watching[Symbol.asyncDispose]();
  }
}
