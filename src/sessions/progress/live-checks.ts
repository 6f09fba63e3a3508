import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CheckService, type Watching } from '../../checks/check.service.js';
import { EventBus } from '../../events/event-bus.js';
import type { Verdict } from '../../events/verdict.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import type { Step } from '../../scenarios/scenario.js';
import type { SessionIn } from '../session.js';
import { Achievements } from './achievements.js';
import { CheckFailureStore } from './check-failure.store.js';
import { newFailures, type Findings } from './new-failures.js';
import { ProgressStore } from './progress.store.js';

interface Live {
  readonly step: string;
  readonly watching: Watching;
  /** The answers as the checks read them; an answer is added in place. */
  readonly answers: Map<string, string>;
  verdicts: readonly Verdict[];
  /** What each check said last; undefined before the first verdicts. */
  findings: Findings | undefined;
}

/**
 * Keeps the checks of every open session's step evaluated.
 * Invariants: one watch a session, on the step it is on; a verdict that arrives after its watch was replaced is dropped.
 */
@Injectable()
export class LiveChecks implements OnModuleDestroy {
  private readonly logger = new Logger(LiveChecks.name);
  private readonly live = new Map<string, Live>();

  constructor(
    private readonly checks: CheckService,
    private readonly sandboxes: SandboxService,
    private readonly progress: ProgressStore,
    private readonly failures: CheckFailureStore,
    private readonly achievements: Achievements,
    private readonly events: EventBus,
  ) {}

  /** Replaces the watch of whatever step came before. */
  watch(session: SessionIn<'open'>, step: Step): void {
    this.stop(session.id);
    this.progress.begin(session.id, step.id, session.stepSince);
    const answers = new Map(Object.entries(this.progress.of(session.id, step.id).answers));
    const watching = this.checks.watch({
      sandbox: session.sandbox,
      access: this.sandboxes.access(session.sandbox),
      checks: step.checks,
      answers,
      since: session.stepSince,
      onVerdicts: (verdicts) => {
        if (this.live.get(session.id)?.watching === watching) this.evaluated(session.id, step, verdicts);
      },
      onObjects: () => {
        this.events.publish({ type: 'docker.changed', session: session.id });
      },
    });
    this.live.set(session.id, { step: step.id, watching, answers, verdicts: [], findings: undefined });
  }

  stop(session: string): void {
    const live = this.live.get(session);
    this.live.delete(session);
    live?.watching[Symbol.asyncDispose]().then(undefined, (error: unknown) => {
      this.logger.error(`The checks of session ${session} did not stop: ${String(error)}`);
    });
  }

  /** The latest verdicts, by check; none when the session is not on that step. */
  verdictsOf(session: string, step: string): ReadonlyMap<string, Verdict> {
    const live = this.live.get(session);
    return new Map(live?.step === step ? live.verdicts.map((verdict) => [verdict.check, verdict]) : []);
  }

  /** Evaluates every check now. */
  async verify(session: string): Promise<void> {
    await this.live.get(session)?.watching.verify();
  }

  /** Lets the checks see an answer. */
  answered(session: string, check: string, answer: string): void {
    const live = this.live.get(session);
    live?.answers.set(check, answer);
    live?.watching.answersChanged();
  }

  async onModuleDestroy(): Promise<void> {
    const all = [...this.live.values()];
    this.live.clear();
    await Promise.all(all.map(({ watching }) => watching[Symbol.asyncDispose]()));
  }

  private evaluated(session: string, step: Step, verdicts: readonly Verdict[]): void {
    const live = this.live.get(session);
    if (live) {
      live.verdicts = verdicts;
      this.countFailures(session, live, verdicts);
    }
    this.events.publish({ type: 'checks.evaluated', session, step: step.id, verdicts });
    const passed = new Set(verdicts.filter(({ status }) => status === 'passed').map(({ check }) => check));
    // A step without checks says nothing of what the learner did; it is achieved by going on.
    const isAchieved = step.checks.length > 0 && step.checks.every(({ id }) => passed.has(id));
    if (isAchieved) this.achievements.achieve(session, step.id);
  }

  private countFailures(session: string, live: Live, verdicts: readonly Verdict[]): void {
    const { failed, findings } = newFailures(live.findings, verdicts);
    live.findings = findings;
    if (failed.length === 0) return;
    this.failures.add(session, live.step, failed);
    this.events.publish({ type: 'checks.failed', session, step: live.step, checks: failed });
  }
}
