import type { Language } from '../events/verdict.js';
import type { Check } from './check.js';
import type { Scenario } from './scenario.js';
import { restartStep } from './scripts-up-to.js';
import type { CheckTextView, ScenarioSummaryView, ScenarioView } from './scenario-view.js';

/** What the catalogue shows of a scenario. */
export function viewSummary(scenario: Scenario, language: Language): ScenarioSummaryView {
  return {
    id: scenario.id,
    title: scenario.title[language],
    summary: scenario.summary[language],
    chapter: scenario.chapter ?? null,
    course: scenario.course?.[language] ?? null,
    durationMinutes: scenario.durationMinutes ?? null,
  };
}

/** All that a learner may read of a scenario: no solutions, no mistakes, no right answers. */
export function viewScenario(scenario: Scenario, language: Language, standIns: ReadonlySet<string>): ScenarioView {
  return {
    ...viewSummary(scenario, language),
    images: scenario.images.map((name) => ({ name, standIn: standIns.has(name) })),
    intro: scenario.intro?.[language] ?? null,
    steps: scenario.steps.map(({ id, title, text, checks }) => ({
      id,
      title: title[language],
      text: text[language],
      restartsAt: restartStep(scenario, id),
      checks: checks.map((check) => viewCheck(check, language)),
    })),
  };
}

function viewCheck(check: Check, language: Language): CheckTextView {
  const about = { id: check.id, about: check.about[language] };
  return check.kind === 'answer' ? { ...about, question: check.question[language] } : about;
}
