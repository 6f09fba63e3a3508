import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { URL } from 'node:url';
import { recorded, recordedFailures } from './record.mjs';
import { runSummary } from './run-summary.mjs';
import { now } from './stopwatch.mjs';

/** Prints the summary of the run that began at that moment and ended with that exit code. */
const [began, beganCore, code] = process.argv.slice(2).map(Number);
const { seconds, coreSeconds } = now();
const summary = runSummary({
  parts: recorded('parts'),
  failures: recordedFailures(code),
  usualShares: JSON.parse(readFileSync(new URL('usual-shares.json', import.meta.url), 'utf8')),
  seconds: seconds - began,
  coreSeconds: coreSeconds - beganCore,
  processors: availableParallelism(),
  passed: code === 0,
});
console.log(`\n${summary}`);
