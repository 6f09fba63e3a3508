import type { CheckView, SessionView } from '../../src/sessions/session-view';

/** A change worth saying aloud. `undone`: it passed before and no longer does. */
export type News =
  { kind: 'passed' | 'failed' | 'undone' | 'broken'; about: string } | { kind: 'achieved'; about: string };

/** What changed in the open step between two states of one session. A change of step is no news of its checks. */
export function verdictNews(before: SessionView, after: SessionView): News[] {
  if (before.step !== after.step) return [];
  const was = before.steps.find(({ id }) => id === before.step);
  const is = after.steps.find(({ id }) => id === after.step);
  if (!was || !is) return [];
  const news = is.checks.flatMap((check) =>
    newsOf(
      was.checks.find(({ id }) => id === check.id),
      check,
    ),
  );
  return is.achievedAt !== null && was.achievedAt === null ? [...news, { kind: 'achieved', about: is.title }] : news;
}

function newsOf(was: CheckView | undefined, is: CheckView): News[] {
  const before = was?.verdict.status;
  const now = is.verdict.status;
  if (before === undefined || before === now) return [];
  if (now === 'passed' || now === 'broken') return [{ kind: now, about: is.about }];
  if (now !== 'failed') return [];
  // The first look at a check finds nothing done: that is no failure to announce, unless the learner asked for it.
  if (is.onDemand) return [{ kind: 'failed', about: is.about }];
  if (before === 'passed') return [{ kind: 'undone', about: is.about }];
  return before === 'broken' ? [{ kind: 'failed', about: is.about }] : [];
}
