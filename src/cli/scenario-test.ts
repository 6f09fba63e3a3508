import { availableParallelism } from 'node:os';
import { readConfig } from '../config/config.js';
import { isProvable } from '../proving/cases.js';
import { proveChanged, type ProvenChanges } from '../proving/prove-changed.js';
import { holds, type Proof } from '../proving/proof.js';
import { ledgerLines, proofLine, report } from '../proving/report.js';
import { tallyChecks } from '../proving/tally.js';
import { readFolders } from '../scenarios/read-folders.js';
import type { Scenario } from '../scenarios/scenario.js';
import { UsageError } from './for-the-operator.js';
import { stderrLogger } from './stderr-logger.js';

export interface TestOptions {
  readonly step?: readonly string[];
  readonly jobs?: number;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** One more than cores: a case waits now and then. More than this many machines fit few hosts' memory. */
const DEFAULT_JOBS = Math.min(availableParallelism() + 1, 8);

/** As a shell has it for a command that was interrupted. */
const INTERRUPTED = 130;

/** Proves the scenarios in real sandboxes. The exit code is 1 when one does not keep what it promises. */
export async function testScenarios(folders: readonly string[], options: TestOptions): Promise<number> {
  const config = readConfig(process.env);
  const scenarios = readFolders(folders.length > 0 ? folders : [config.scenariosDir]);
  for (const { id } of scenarios.filter((each) => !isProvable(each))) {
    console.error(`· ${id} has no solutions, so there is nothing to prove`);
  }
  const steps = stepsOf(scenarios, options.step);
  const tell = (proof: Proof): void => {
    console.error(proofLine(proof));
  };
  const begin = performance.now();
  const proven = await untilInterrupted((signal) =>
    proveChanged(
      config,
      {
        scenarios,
        ...(steps && { steps }),
        all: options.all ?? false,
        jobs: options.jobs ?? DEFAULT_JOBS,
        tell,
        signal,
      },
      stderrLogger,
    ),
  );
  if (!proven) return INTERRUPTED;
  const seconds = (performance.now() - begin) / 1000;
  tellOf(proven, seconds, scenarios, options);
  return proven.proofs.every(holds) && proven.problems.length === 0 ? 0 : 1;
}

function tellOf(proven: ProvenChanges, seconds: number, scenarios: readonly Scenario[], { json }: TestOptions): void {
  const { proofs } = proven;
  const checks = tallyChecks(scenarios, proofs);
  for (const each of proven.unwritten) console.error(`· ${each}: what was proven will be proven again`);
  if (json) console.log(JSON.stringify({ checks, ...proven, seconds }, null, 2));
  else console.log([report(checks, proofs, seconds), ...ledgerLines(proven)].join('\n'));
}

/** Undefined when a signal ended it. */
async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const interrupted = new AbortController();
  const interrupt = (): void => {
    interrupted.abort();
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    return await work(interrupted.signal);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    return undefined;
  } finally {
    for (const each of SIGNALS) process.off(each, interrupt);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Throws for a step that no scenario has. */
function stepsOf(scenarios: readonly Scenario[], wanted?: readonly string[]): ReadonlySet<string> | undefined {
  if (!wanted) return undefined;
  const known = new Set(scenarios.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new UsageError(`No scenario has a step ${unknown.join(', ')}.`);
  return new Set(wanted);
}
