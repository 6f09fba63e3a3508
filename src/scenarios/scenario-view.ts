/** The JSON that the API answers about scenarios, in one language. The pages import these types. */

export interface ScenarioSummaryView {
  id: string;
  title: string;
  summary: string;
  chapter: string | null;
  /** Title of the course that it belongs to, if any. */
  course: string | null;
  /** Null where its author did not say. */
  durationMinutes: number | null;
}

/** A folder that is not offered as an exercise. For trainers. */
export interface LeftOutView {
  /** Its path below the folder of all exercises. */
  folder: string;
  /** All that is wrong with it, in English. */
  problems: { file: string; line: number; reason: string }[];
}

export interface ScenarioView extends ScenarioSummaryView {
  images: { name: string; standIn: boolean }[];
  /** Markdown shown before the first step, if any. */
  intro: string | null;
  steps: StepTextView[];
}

export interface StepTextView {
  id: string;
  title: string;
  /** Markdown with `{{exec}}` and `{{copy}}` marks. */
  text: string;
  /** Id of the step at which a fresh machine begins when this one is restarted; mostly its own. */
  restartsAt: string;
  checks: CheckTextView[];
}

export interface CheckTextView {
  id: string;
  about: string;
  /** Set when the learner answers in the page instead of doing something. */
  question?: string;
}
