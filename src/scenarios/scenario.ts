import type { Text } from '../events/verdict.js';
import type { Check } from './check.js';
import type { Expression } from './expression/expression.js';
import type { ScenarioProblem } from './scenario.errors.js';

/** One practical exercise, as its folder says. All of it was checked when it was read. */
export interface Scenario {
  /** The folder's name. */
  readonly id: string;
  readonly folder: string;
  readonly title: Text;
  readonly summary: Text;
  readonly chapter?: string;
  /** The course that it is one exercise of. */
  readonly course?: Text;
  /** Absent where its author did not say. */
  readonly durationMinutes?: number;
  /** Images that the sandbox holds before the learner starts. */
  readonly images: readonly string[];
  /** Machines of the sandbox. */
  readonly nodes: number;
  /** What the scenario needs other than the server's default. */
  readonly caps: ScenarioCaps;
  /** Markdown. */
  readonly intro?: Text;
  /** Files that are in the machine before anything runs there. */
  readonly assets?: readonly Asset[];
  readonly setup?: Script;
  readonly steps: readonly [Step, ...Step[]];
  /** What is odd about it, and does not keep it from running. */
  readonly remarks?: readonly ScenarioProblem[];
}

export interface ScenarioCaps {
  readonly memoryBytes?: number;
  readonly cpus?: number;
  readonly diskBytes?: number;
}

export interface Step {
  readonly id: string;
  readonly title: Text;
  /** Markdown with `{{exec}}` and `{{copy}}` marks. */
  readonly text: Text;
  /** Ids of the earlier steps that it builds on; all of them where its author did not say. */
  readonly needs?: readonly string[];
  readonly setup?: Script;
  /** Started out of sight when the learner comes to the step, and not waited for. */
  readonly background?: Script;
  /** Typed into their first terminal when they come to the step, after `background` was started. */
  readonly foreground?: Script;
  /** Without any, the step is achieved by going on to the next. */
  readonly checks: readonly Check[];
  /** Absent in exercises from elsewhere: nothing then prepares a machine for a later step. */
  readonly solution?: Script;
  /** A right answer for each question check, by check id. */
  readonly answers: Answers;
  readonly mistakes: readonly Mistake[];
  /** Other right ways. */
  readonly alternatives: readonly Script[];
  /** Other right answers, each typed after the solution; questions that one does not name are answered as above. */
  readonly otherAnswers: readonly Answers[];
}

/** Run by `/bin/sh` or what its first line names, as root in the sandbox. */
export interface Script {
  /** Relative to the scenario's folder. */
  readonly path: string;
  readonly source: string;
}

/** A file of the scenario that is put into the machine, or a text of ours. */
export interface Asset {
  /** Absolute path in the machine. */
  readonly target: string;
  readonly content: { readonly path: string } | { readonly text: string };
  /** As `chmod` takes it; else 0644, or 0755 for what is executable. */
  readonly mode?: string;
}

/** What is typed, or JSONata over the world that finds it. */
export type Answers = ReadonlyMap<string, string | Expression>;

/**
 * What learners really get wrong: after it, exactly the checks in `fails` are not passed. A mistake without a script is
 * one of answers only, made after the solution; questions that `answers` does not name are answered right.
 */
export interface Mistake {
  readonly script?: Script;
  readonly answers: Answers;
  readonly fails: readonly string[];
}
