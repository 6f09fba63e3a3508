import type { Inspection } from '../../engine/inner-docker.js';
import type { Text } from '../../events/verdict.js';

/*
 * A build as scenarios see it. `docs/checks-of-files.md` describes these names for authors: they are a format.
 */

export interface BuiltStep {
  /** `RUN npm ci`, as Docker shows it; FROM is none. */
  readonly instruction: string;
  /** The stage's name, or `stage-1` for one without; empty where the file has only one. */
  readonly stage: string;
  readonly cached: boolean;
}

export interface BuildData {
  readonly succeeds: boolean;
  /** The build arguments as they were given: `{{random}}` has become a word. */
  readonly args: Readonly<Record<string, string>>;
  /** Of the last build: the second, where something was changed. */
  readonly steps: readonly BuiltStep[];
  /** In bytes; of the first build's image. */
  readonly size?: number;
  /** As `docker inspect` shows it; of the first build. */
  readonly image?: Inspection;
}

/** What came of it, and why it did not succeed. */
export type BuildResult =
  | { readonly data: BuildData & { readonly succeeds: true } }
  | { readonly data: BuildData & { readonly succeeds: false }; readonly why: Text };
