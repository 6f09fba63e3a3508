import { EngineUnavailableError } from '../engine/engine.errors.js';
import type { Verdict } from '../events/verdict.js';
import type { Step } from '../scenarios/scenario.js';
import { notPassed } from './judge.js';
import type { Proof } from './proof.js';

/** What is tried. */
export interface Attempt extends Pick<Proof, 'kind' | 'name'> {
  readonly step: Step;
}

/** Told of each proof of a scenario as soon as there is one. */
export interface Audience {
  readonly scenario: string;
  readonly tell: (proof: Proof) => void;
  readonly signal: AbortSignal;
}

/** What the checks said, and what is wrong with that. */
export interface Seen {
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly string[];
}

/**
 * Makes a proof of one try. A script that fails or a machine that breaks is a problem of the scenario's; only an engine
 * that is away, or `signal`, ends everything by throwing. Undefined when the try did not come to an end.
 */
export async function attempt(
  { step, kind, name }: Attempt,
  { scenario, tell, signal }: Audience,
  work: () => Promise<Seen>,
): Promise<Seen | undefined> {
  const begin = performance.now();
  const finish = ({ verdicts, problems }: Seen): void => {
    const seconds = (performance.now() - begin) / 1000;
    tell({ scenario, step: step.id, kind, name, caught: notPassed(verdicts), problems, seconds });
  };
  try {
    const seen = await work();
    finish(seen);
    return seen;
  } catch (error) {
    if (signal.aborted || error instanceof EngineUnavailableError) throw error;
    finish({ verdicts: [], problems: [error instanceof Error ? error.message : String(error)] });
    return undefined;
  }
}
