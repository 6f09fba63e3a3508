import { setMaxListeners } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Scenario } from '../scenarios/scenario.js';
import { Bench } from './bench.js';
import { casesOf } from './cases.js';
import type { Proof } from './proof.js';
import { tryCase } from './try-case.js';

export interface Order {
  readonly scenarios: readonly Scenario[];
  /** All unless told. */
  readonly steps?: ReadonlySet<string>;
  /** Machines at once. */
  readonly jobs: number;
  /** Told of each proof as soon as there is one. */
  readonly tell: (proof: Proof) => void;
  readonly signal: AbortSignal;
}

/** Tries in real sandboxes all that scenarios promise. */
@Injectable()
export class Prover {
  constructor(private readonly bench: Bench) {}

  /** The first failure that is not a scenario's ends everything. No machine is left when this settles. */
  async prove({ scenarios, steps, jobs, tell, signal }: Order): Promise<void> {
    await this.bench.clear();
    const failure = new AbortController();
    const either = AbortSignal.any([signal, failure.signal]);
    setMaxListeners(0, either); // every wait of every machine listens
    const cases = scenarios.flatMap((scenario) => casesOf(scenario, steps)).values(); // shared by all workers
    const work = async (): Promise<void> => {
      for (const each of cases) {
        if (either.aborted) return;
        await tryCase(each, this.bench, { scenario: each.scenario.id, tell, signal: either });
      }
    };
    const workers = Array.from({ length: jobs }, () =>
      work().catch((error: unknown) => {
        failure.abort(error);
      }),
    );
    await Promise.all(workers);
    either.throwIfAborted();
  }
}
