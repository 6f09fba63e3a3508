import { writeFile } from 'node:fs/promises';
import type { Options } from './arguments.js';
import { BenchEngine } from './support/bench-engine.js';
import { boardUpdate } from './measures/board-update.js';
import { classLoad } from './measures/class-load.js';
import { idle } from './measures/idle.js';
import { interrupt } from './measures/interrupt.js';
import { poolClaim } from './measures/pool-claim.js';
import { sandboxAtRest } from './measures/sandbox-at-rest.js';
import { stepEvaluation } from './measures/step-evaluation.js';
import { sessionStart } from './measures/session-start.js';
import { shellStart } from './measures/shell-start.js';
import { tenAtOnce } from './measures/ten-at-once.js';
import { terminalEcho } from './measures/terminal-echo.js';
import { terminalMemory } from './measures/terminal-memory.js';
import { terminalThroughput } from './measures/terminal-throughput.js';
import { verdict } from './measures/verdict.js';
import { verdictInClass } from './measures/verdict-in-class.js';
import { verdictInPage } from './measures/verdict-in-page.js';
import { isMet, ratioOf, type Row } from './row.js';
import { tableOf } from './table.js';

type Measure = (engine: BenchEngine) => Promise<Row[]>;

/** In the order of the table. */
const MEASURES: Readonly<Record<string, Measure>> = {
  'shell-start': shellStart,
  'session-start': sessionStart,
  'pool-claim': poolClaim,
  'ten-at-once': tenAtOnce,
  'terminal-echo': terminalEcho,
  'terminal-throughput': terminalThroughput,
  interrupt,
  'terminal-memory': terminalMemory,
  verdict,
  'verdict-in-page': verdictInPage,
  'verdict-in-class': verdictInClass,
  'step-evaluation': stepEvaluation,
  'board-update': boardUpdate,
  'class-load': classLoad,
  idle,
  'sandbox-at-rest': sandboxAtRest,
};

/** Prints the table. A measure that fails is told at the end, and spares the others. */
export async function measureAll({ only, json }: Options): Promise<void> {
  const unknown = only.filter((name) => !(name in MEASURES));
  if (unknown.length > 0)
    throw new Error(`No such measure: ${unknown.join(', ')}. ${Object.keys(MEASURES).join(', ')}`);
  const rows: Row[] = [];
  const failures: string[] = [];
  await using engine = await BenchEngine.open();
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const begin = performance.now();
    try {
      rows.push(...(await measure(engine)));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    console.error(`${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
  console.log(tableOf(rows));
  const results = rows.map((row) => ({ ...row, ratio: ratioOf(row) ?? null, met: isMet(row) ?? null }));
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ at: new Date(), results }, null, 2)}\n`);
  if (failures.length > 0) throw new Error(`Not measured:\n${failures.join('\n')}`);
}
