import { availableParallelism } from 'node:os';
import { readConfig } from '../config/config.js';
import { isProvable } from '../proving/cases.js';
import { proveScenarios } from '../proving/prove-scenarios.js';
import { holds, type Proof } from '../proving/proof.js';
import { proofLine, report } from '../proving/report.js';
import { tallyChecks } from '../proving/tally.js';
import { readFolders } from '../scenarios/read-folders.js';
import type { Scenario } from '../scenarios/scenario.js';
import { UsageError } from './for-the-operator.js';
import { stderrLogger } from './stderr-logger.js';

export interface TestOptions {
  readonly step?: readonly string[];
  readonly jobs?: number;
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
  const proofs: Proof[] = [];
  const tell = (proof: Proof): void => {
    proofs.push(proof);
    console.error(proofLine(proof));
  };
  const begin = performance.now();
  const interrupted = new AbortController();
  const interrupt = (): void => {
    interrupted.abort();
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  const { signal } = interrupted;
  try {
    const order = { scenarios, ...(steps && { steps }), jobs: options.jobs ?? DEFAULT_JOBS, tell, signal };
    await proveScenarios(config, order, stderrLogger);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const each of SIGNALS) process.off(each, interrupt);
  }
  if (signal.aborted) return INTERRUPTED;
  const checks = tallyChecks(scenarios, proofs);
  const seconds = (performance.now() - begin) / 1000;
  console.log(options.json ? JSON.stringify({ checks, proofs, seconds }, null, 2) : report(checks, proofs, seconds));
  return proofs.every(holds) ? 0 : 1;
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
