import type { HelpView, SessionStreamEvent, SessionView, StepView } from '../../src/sessions/session-view';

/** A session as last heard of, and how far the server's clock is ahead of ours. */
export interface LiveSession {
  readonly view: SessionView;
  readonly clockAheadMs: number;
  /** Absent until the stream has told. */
  readonly help?: HelpView;
  /** Grows whenever the machine's Docker holds something else. */
  readonly dockerChanges: number;
}

export function fromView(view: SessionView, nowMs: number): LiveSession {
  return { view, clockAheadMs: Date.parse(view.now) - nowMs, dockerChanges: 0 };
}

/** The session after an event of its stream. `nowMs`: our clock when the event came. */
export function afterEvent(
  session: LiveSession | undefined,
  event: SessionStreamEvent,
  nowMs: number,
): LiveSession | undefined {
  if (event.type === 'session') {
    // The machine may be another one.
    const dockerChanges = session === undefined ? 0 : session.dockerChanges + 1;
    return { ...session, ...fromView(event.session, nowMs), dockerChanges };
  }
  if (session === undefined) return undefined;
  const { view } = session;
  switch (event.type) {
    case 'verdicts':
      return { ...session, view: withStep(view, event.step, (step) => ({ ...step, checks: event.checks })) };
    case 'achieved':
      return {
        ...session,
        view: withStep(view, event.step, (step) => ({ ...step, achievedAt: step.achievedAt ?? event.at })),
      };
    case 'deadline':
      return {
        ...session,
        view: { ...view, deadline: event.deadline, extension: event.extension },
        clockAheadMs: Date.parse(event.now) - nowMs,
      };
    case 'notice':
      return session;
    case 'docker':
      return { ...session, dockerChanges: session.dockerChanges + 1 };
    case 'help':
      return { ...session, help: event.help };
    default:
      return event satisfies never;
  }
}

/** The page goes to a step at once; the server's word follows. */
export function onStep(session: LiveSession, step: string): LiveSession {
  return { ...session, view: { ...session.view, step } };
}

function withStep(view: SessionView, id: string, change: (step: StepView) => StepView): SessionView {
  return { ...view, steps: view.steps.map((step) => (step.id === id ? change(step) : step)) };
}
