import type { Language, Verdict } from '../../events/verdict.js';
import type { Check } from '../../scenarios/check.js';
import type { Scenario, Step } from '../../scenarios/scenario.js';
import { untouched, type StepProgress } from '../progress/step-progress.js';
import { SENTENCES } from '../session-reason.js';
import type { Session } from '../session.js';
import { extensionLeft } from '../terms/extension-left.js';
import type { CheckView, SessionView, StepView, VerdictView } from '../session-view.js';

/** All that a session's view is made of. */
export interface Seen {
  readonly session: Session;
  /** Undefined when the server no longer has it. */
  readonly scenario: Scenario | undefined;
  readonly progress: ReadonlyMap<string, StepProgress>;
  /** Of the step that the learner is on, by check. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Whether the terminals are. */
  readonly recorded: boolean;
  /** What the learner's terms let them add in all. */
  readonly extensionMinutes: number;
  readonly language: Language;
  readonly now: Date;
}

export function viewSession(seen: Seen): SessionView {
  const { session, scenario, recorded, language, now } = seen;
  const reason = 'reason' in session ? { reason: SENTENCES[session.reason][language] } : {};
  return {
    id: session.id,
    scenario: session.scenario,
    language: session.language,
    state: session.state,
    ...reason,
    deadline: session.state === 'open' ? session.deadline.toISOString() : null,
    keptUntil: session.state === 'paused' ? session.until.toISOString() : null,
    extension: { left: extensionLeft(seen.extensionMinutes, session.extendedMinutes) },
    now: now.toISOString(),
    step: session.step,
    steps: scenario?.steps.map((step) => viewStep(step, seen)) ?? [],
    nodes: scenario?.nodes ?? 1,
    terminals: [...session.terminals],
    recorded,
  };
}

export function viewStep(step: Step, { session, progress, verdicts, language }: Seen): StepView {
  const { achievedAt, skipped } = progress.get(step.id) ?? untouched(step.id);
  const current = session.step === step.id;
  // Only the open step is evaluated; of one that was achieved it is known that all passed then.
  const otherwise: VerdictView = { status: achievedAt && !current ? 'passed' : 'unknown' };
  return {
    id: step.id,
    title: step.title[language],
    achievedAt: achievedAt?.toISOString() ?? null,
    skipped,
    checks: viewChecks(step.checks, current ? verdicts : new Map(), language, otherwise),
  };
}

export function viewChecks(
  checks: readonly Check[],
  verdicts: ReadonlyMap<string, Verdict>,
  language: Language,
  otherwise: VerdictView = { status: 'unknown' },
): CheckView[] {
  return checks.map((check) => {
    const verdict = verdicts.get(check.id);
    return {
      id: check.id,
      about: check.about[language],
      ...(check.kind === 'answer' ? { question: check.question[language] } : {}),
      ...(check.onDemand ? { onDemand: true } : {}),
      verdict: verdict ? viewVerdict(verdict, language) : otherwise,
    };
  });
}

/** What broke a check is for the log: the learner reads only that it is not their fault. */
function viewVerdict(verdict: Verdict, language: Language): VerdictView {
  if (verdict.status !== 'failed') return { status: verdict.status };
  const { status, expected, found, hint } = verdict;
  const view = { status, expected: expected[language], found: found[language] };
  return hint ? { ...view, hint: hint[language] } : view;
}
