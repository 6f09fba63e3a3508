import { setMaxListeners } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Bench } from './bench.js';
import type { Case } from './cases.js';
import type { Proof } from './proof.js';
import { tryCase } from './try-case.js';

export interface Order {
  readonly cases: readonly Case[];
  /** Machines at once. */
  readonly jobs: number;
  /** Told of each proof as soon as there is one. */
  readonly tell: (proof: Proof) => void;
  /** Told of each case that came to its end, with its proofs. */
  readonly ended: (each: Case, proofs: readonly Proof[]) => void;
  readonly signal: AbortSignal;
}

/** Tries in real sandboxes all that scenarios promise. */
@Injectable()
export class Prover {
  constructor(private readonly bench: Bench) {}

  /** The first failure that is not a scenario's ends everything. No machine is left when this settles. */
  async prove({ cases, jobs, tell, ended, signal }: Order): Promise<void> {
    await this.bench.clear();
    const failure = new AbortController();
    const either = AbortSignal.any([signal, failure.signal]);
    setMaxListeners(0, either); // every wait of every machine listens
    const left = cases.values(); // shared by all workers
    const work = async (): Promise<void> => {
      for (const each of left) {
        if (either.aborted) return;
        const proofs: Proof[] = [];
        const hear = (proof: Proof): void => {
          proofs.push(proof);
          tell(proof);
        };
        await tryCase(each, this.bench, { scenario: each.scenario.id, tell: hear, signal: either });
        ended(each, proofs);
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
