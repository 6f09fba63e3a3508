import type { Text } from '../events/verdict.js';
import type { AnswerCheck } from './kinds/answer-check.js';
import type { BuildCheck } from './kinds/build-check.js';
import type { ComposeCheck } from './kinds/compose-check.js';
import type { ContextCheck } from './kinds/context-check.js';
import type { DockerfileCheck } from './kinds/dockerfile-check.js';
import type { FileCheck } from './kinds/file-check.js';
import type { HappenedCheck } from './kinds/happened-check.js';
import type { HttpCheck } from './kinds/http-check.js';
import type { ObjectCheck } from './kinds/object-check.js';
import type { RunCheck } from './kinds/run-check.js';
import type { ScriptCheck } from './kinds/script-check.js';

/** What each kind of check asks. A new kind is a file here, and one in `src/checks/kinds`. */
export type CheckDetail =
  | ObjectCheck
  | HappenedCheck
  | FileCheck
  | DockerfileCheck
  | BuildCheck
  | ComposeCheck
  | ContextCheck
  | HttpCheck
  | RunCheck
  | ScriptCheck
  | AnswerCheck;

export type CheckKind = CheckDetail['kind'];
export type DetailOf<K extends CheckKind> = Extract<CheckDetail, { readonly kind: K }>;

/** One wished state, green as soon as the learner's machine is in it. */
export type Check = {
  /** Unique in its step. */
  readonly id: string;
  /** The wished state, as a sentence. */
  readonly about: Text;
  readonly hint?: Text;
  /** Of a machine with several, the node that is looked at; the first unless told. */
  readonly node?: number;
  /** Evaluated only when the learner asks for it: slow, or not fit to be run over and over. */
  readonly onDemand?: true;
} & CheckDetail;

export type CheckOf<K extends CheckKind> = Extract<Check, { readonly kind: K }>;
