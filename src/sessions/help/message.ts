import type { Text } from '../../events/verdict.js';

/** What a trainer tells a learner: words of their own, or a hint of the scenario. */
export interface Message {
  readonly id: string;
  readonly sentAt: Date;
  /** The trainer's name, as it was then. */
  readonly sender: string;
  /** The check that a hint is for. */
  readonly hintFor?: { readonly step: string; readonly check: string };
  readonly text: Text;
}
