import { isDeepStrictEqual } from 'node:util';
import { Logger } from '@nestjs/common';
import { inBackground } from '../../errors/in-background.js';
import type { Verdict } from '../../events/verdict.js';
import type { Check } from '../../scenarios/check.js';
import { evaluateBehaviours, evaluateStates, isBehaviour, maySettle } from '../evaluate.js';
import type { Evaluation } from '../evaluation.js';
import { Backoff } from '../timing/backoff.js';
import { SharedRun } from '../timing/shared-run.js';
import type { WorldChange } from '../world/world.js';
import type { Lease } from '../world/worlds.js';
import type { Complaints } from './complaints.js';
import { Findings, inOrder } from './findings.js';
import { NodeView } from './node-view.js';
import type { Watch, Watching } from './watch.js';

/**
 * The checks of one step, evaluated whenever something may have changed them.
 * - One look at the states, one try of the behaviours and one verification at a time; a try may outlast many looks.
 * - While Docker does not answer, what was told stays; who asks for a verification is told that checks are broken.
 * - Nothing is told after disposal.
 */
export class StepWatch implements Watching {
  private readonly logger = new Logger(StepWatch.name);
  private readonly findings: Findings;
  private readonly states: readonly Check[];
  private readonly behaviours: readonly Check[];
  private readonly onDemand: readonly Check[];
  private readonly looking = new SharedRun(() => this.look());
  private readonly trying = new SharedRun(() => this.try());
  private readonly verifying = new SharedRun(() => this.evaluateEverything());
  /** What runs in a container becomes ready without any event of Docker's, mostly within seconds. */
  private readonly backoff = new Backoff(500, 15_000);
  private readonly nodes: ReadonlyMap<number, NodeView>;
  private retry: NodeJS.Timeout | undefined;
  private told: readonly Verdict[] | undefined;
  private isDisposed = false;

  constructor(
    private readonly watch: Watch,
    /** By node; the first is always there. */
    leases: ReadonlyMap<number, Lease>,
    private readonly complaints: Complaints,
  ) {
    this.findings = new Findings(watch.checks);
    const live = watch.checks.filter((check) => !check.onDemand);
    this.states = live.filter((check) => !isBehaviour(check));
    this.behaviours = live.filter(isBehaviour);
    this.onDemand = watch.checks.filter((check) => check.onDemand);
    const onChange = (change: WorldChange): void => {
      this.changed(change);
    };
    this.nodes = new Map([...leases].map(([node, lease]) => [node, new NodeView(node, watch, lease, onChange)]));
    this.inBackground(() => this.looking.run());
  }

  answersChanged(): void {
    this.inBackground(() => this.looking.run());
  }

  verify(): Promise<readonly Verdict[]> {
    return this.verifying.run();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isDisposed = true;
    clearTimeout(this.retry);
    await Promise.all([...this.nodes.values()].map((node) => node[Symbol.asyncDispose]()));
  }

  private changed({ objects }: WorldChange): void {
    // Events alone do not make behaviour stale: our own commands in containers cause some, and would so run for ever.
    if (objects) {
      this.findings.objectsChanged();
      this.backoff.reset();
      this.watch.onObjects?.();
    }
    this.inBackground(() => this.looking.run());
  }

  private async look(): Promise<void> {
    if (this.isDisposed || !this.isKnown()) return;
    const round = this.complaints.round(() => this.isDisposed);
    const verdicts = await evaluateStates(this.states, this.evaluation(), round.report);
    if (round.wentUnanswered) return;
    this.findings.takeStates(verdicts);
    this.tell();
    if (this.findings.needTrying) this.tryNow();
  }

  private tryNow(): void {
    clearTimeout(this.retry);
    if (this.behaviours.length > 0 && !this.isDisposed) this.inBackground(() => this.trying.run());
  }

  private async try(): Promise<void> {
    if (this.isDisposed || !this.isKnown() || !this.findings.statesPass) return;
    const moment = this.findings.beginTrying();
    const round = this.complaints.round(() => this.isDisposed);
    const verdicts = await evaluateBehaviours(this.behaviours, this.evaluation(), round.report, this.on(1).turns);
    if (!round.wentUnanswered && this.findings.takeBehaviours(verdicts, moment)) this.tell();
    this.tryLaterUnless(!maySettle(this.behaviours, verdicts));
  }

  private tryLaterUnless(isDone: boolean): void {
    clearTimeout(this.retry);
    if (isDone || this.isDisposed || !this.findings.statesPass) return;
    this.retry = setTimeout(() => {
      this.tryNow();
    }, this.backoff.next());
  }

  private async evaluateEverything(): Promise<readonly Verdict[]> {
    const round = this.complaints.round(() => this.isDisposed);
    const evaluation = this.evaluation(await this.refreshed());
    const states = await evaluateStates(this.states, evaluation, round.report);
    if (!round.wentUnanswered) this.findings.takeStates(states);
    const moment = this.findings.beginTrying();
    const { turns } = this.on(1);
    const behaviours = await evaluateBehaviours(this.behaviours, evaluation, round.report, turns);
    const asked = await evaluateBehaviours(this.onDemand, evaluation, round.report, turns);
    const verdicts = inOrder(this.watch.checks, [...states, ...behaviours, ...asked]);
    if (round.wentUnanswered) this.tell(verdicts);
    else if (this.findings.takeBehaviours(behaviours, moment) && this.findings.takeAsked(asked, moment)) this.tell();
    this.tryLaterUnless(!maySettle(this.behaviours, behaviours));
    return verdicts;
  }

  private async refreshed(): Promise<boolean> {
    try {
      await Promise.all([...this.nodes.values()].map((node) => node.refresh()));
      return true;
    } catch {
      return false; // the checks that need an answer say so themselves
    }
  }

  private tell(verdicts = this.findings.verdicts()): void {
    if (this.isDisposed || isDeepStrictEqual(verdicts, this.told)) return;
    this.told = verdicts;
    this.watch.onVerdicts(verdicts);
  }

  private evaluation(isKnown = true, node = 1): Evaluation {
    const { answers, since } = this.watch;
    const onNode = (other: number): Evaluation => this.evaluation(isKnown, other);
    return { ...this.on(node).evaluation(isKnown), answers, since, onNode };
  }

  private isKnown(): boolean {
    return [...this.nodes.values()].every((node) => node.isKnown);
  }

  private on(node: number): NodeView {
    const view = this.nodes.get(node);
    if (!view) throw new Error(`Nobody looks at node ${node}.`);
    return view;
  }

  private inBackground(work: () => Promise<unknown>): void {
    inBackground(`The checks of sandbox ${this.watch.sandbox}`, work, this.logger);
  }
}
