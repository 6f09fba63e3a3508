import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recordedFailures } from '../run/record.mjs';
import { now } from '../run/stopwatch.mjs';
import { startLoad } from './load.mjs';
import { stressReport } from './stress-report.mjs';

const JEST = ['node_modules/.bin/jest', '--ci', '--testSequencer=./test/support/stress/random-order.mjs'];
const REPORTERS = ['--reporters=default', '--reporters=./test/support/run/profile-reporter.mjs'];
const PROJECTS = ['--selectProjects', 'e2e', 'alone', 'proofs'];

/** A round is the suites once under each of these. */
const CONDITIONS = {
  'beside a load': { prefix: [], start: startLoad },
  'on one core': { prefix: ['taskset', '-c', firstCore()], start: () => undefined },
};

const { values, positionals: words } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const firstSeed = Number(values.seed ?? randomInt(1_000_000));
const rounds = Number(values.rounds);
if (!Number.isInteger(firstSeed) || !(Number.isInteger(rounds) && rounds > 0)) {
  throw new Error('Usage: npm run test:stress -- [--rounds N] [--seed N] [WORD of a suite’s path]…');
}

// The run of the moment ends by itself, and tells what it has seen.
let isInterrupted = false;
process.once('SIGINT', () => (isInterrupted = true));

const runs = [];
for (let round = 1; round <= rounds; round++) {
  for (const condition of Object.keys(CONDITIONS)) {
    if (isInterrupted) break;
    runs.push({ round, condition, ...(await runUnder(condition, firstSeed + round - 1)) });
    console.log(`\n${stressReport(runs)}\n`);
  }
}
process.exitCode = runs.every(({ failures }) => failures.length === 0) ? 0 : 1;

async function runUnder(condition, seed) {
  const { prefix, start } = CONDITIONS[condition];
  const records = await mkdtemp(join(tmpdir(), 'radoub-stress-'));
  const load = start();
  const began = now().seconds;
  try {
    const code = await exitCode([...prefix, ...JEST, `--seed=${seed}`, ...words, ...PROJECTS, ...REPORTERS], {
      RADOUB_RUN_RECORD: records,
      RADOUB_TEST_RUN: `${seed}-${condition.replaceAll(' ', '-')}`,
    });
    return { seed, seconds: now().seconds - began, failures: recordedFailures(code, records) };
  } finally {
    await load?.stop();
    await rm(records, { recursive: true });
  }
}

/** A run that is ended by a signal has failed, as it tells no code. */
function exitCode([program, ...args], environment) {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
      .once('error', reject)
      .once('close', (code) => resolve(code));
  });
}

/** Of those that this process may use. */
function firstCore() {
  return /^Cpus_allowed_list:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
}
