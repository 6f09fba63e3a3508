import type { Verdict } from '../../events/verdict.js';
import type { Check } from '../../scenarios/check.js';
import { hasPassed } from '../evaluate.js';

/**
 * What is known of a step's checks, and which of it belongs together: all checks only ever read as passed when they were
 * so at the same moment. What behaviours gave therefore counts as long as the states neither begin nor cease to pass.
 */
export class Findings {
  private states: readonly Verdict[] = [];
  private behaviours: readonly Verdict[] = [];
  private asked: readonly Verdict[] = [];
  private pass = false;
  private stale = true;
  private moment = 0;

  private readonly questions: ReadonlySet<string>;

  constructor(private readonly checks: readonly Check[]) {
    this.questions = new Set(checks.filter((check) => check.kind === 'answer').map((check) => check.id));
  }

  get statesPass(): boolean {
    return this.pass;
  }

  /** The behaviours' turn has come, and what is known of them is too old. */
  get needTrying(): boolean {
    return this.pass && this.stale;
  }

  /** Something exists, is gone or is different: behaviour may be, too. */
  objectsChanged(): void {
    this.stale = true;
  }

  takeStates(verdicts: readonly Verdict[]): void {
    // A question not yet answered says nothing of the machine, so behaviour need not wait for it.
    const pass = verdicts.filter(({ check }) => !this.questions.has(check)).every(hasPassed);
    const turned = pass !== this.pass;
    if (turned) this.moment += 1;
    if (turned && pass) this.stale = true;
    if (turned) this.asked = [];
    if (turned || (!pass && this.stale)) this.behaviours = [];
    this.pass = pass;
    this.states = verdicts;
  }

  /** Begins a try of the behaviours. Give the number back with what it brought. */
  beginTrying(): number {
    this.stale = false;
    return this.moment;
  }

  /** False when the try began at another moment, and counts for nothing. */
  takeBehaviours(verdicts: readonly Verdict[], moment: number): boolean {
    if (moment !== this.moment) return false;
    this.behaviours = verdicts;
    return true;
  }

  /** What is evaluated on demand only counts until it is asked again, or the states turn. False as above. */
  takeAsked(verdicts: readonly Verdict[], moment: number): boolean {
    if (moment !== this.moment) return false;
    this.asked = verdicts;
    return true;
  }

  /** In the order of the scenario; behaviours that have not been tried are waiting. */
  verdicts(): readonly Verdict[] {
    return inOrder(this.checks, [...this.states, ...this.behaviours, ...this.asked]);
  }
}

/** Nothing is said of a check that nobody has asked for yet. */
export function inOrder(checks: readonly Check[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const byCheck = new Map(verdicts.map((verdict) => [verdict.check, verdict]));
  return checks.flatMap(({ id, onDemand }) => {
    const verdict = byCheck.get(id);
    if (verdict) return [verdict];
    return onDemand ? [] : [{ check: id, status: 'waiting' }];
  });
}
