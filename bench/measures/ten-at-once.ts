import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { BareMachine } from '../support/bare-machine.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { Learner } from '../support/learner.js';
import { usageOf } from '../support/machine-usage.js';
import { coreSecondsOf, coreSecondsUnder } from '../support/processes.js';

const AT_ONCE = 10;

interface Cost {
  seconds: number;
  coreSecondsEach: number;
}

/** A class that sits down together. */
export async function tenAtOnce(engine: BenchEngine): Promise<Row[]> {
  await using server = await Server.start();
  const bare = await startBare(engine);
  const ours = await startOurs(engine, server);
  return [
    {
      measure: `${AT_ONCE} sessions at once, until all are open`,
      unit: 's',
      ours: ours.seconds,
      baseline: bare.seconds,
      note: `One round, no pool. Baseline: ${AT_ONCE} bare machines with the same flags at once, until every Docker answers.`,
    },
    {
      measure: `${AT_ONCE} sessions at once, work for each`,
      unit: 'core-s',
      ours: ours.coreSecondsEach,
      baseline: bare.coreSecondsEach,
      note: 'Of the machine, the engine with all its helpers, and the server (ours) until all are open. Baseline: the same without a server.',
    },
  ];
}

async function startOurs(engine: BenchEngine, server: Server): Promise<Cost> {
  const work = async (): Promise<number> => (await coreSecondsUnder(engine.dir)) + (await coreSecondsOf(server.pid));
  const before = await work();
  const begin = performance.now();
  const learners = await Promise.all(Array.from({ length: AT_ONCE }, () => Learner.begin(server)));
  const seconds = (performance.now() - begin) / 1000;
  const names = await Promise.all(learners.map(async (learner) => `radoub-${(await learner.sandbox()).id}`));
  const machines = await workOf(engine, names);
  const coreSecondsEach = ((await work()) - before + machines) / AT_ONCE;
  await Promise.all(learners.map((learner) => learner[Symbol.asyncDispose]()));
  return { seconds, coreSecondsEach };
}

async function startBare(engine: BenchEngine): Promise<Cost> {
  const before = await coreSecondsUnder(engine.dir);
  const begin = performance.now();
  const machines = await Promise.all(Array.from({ length: AT_ONCE }, () => BareMachine.withOurFlags(engine)));
  await Promise.all(machines.map((machine) => machine.untilDockerAnswers()));
  const seconds = (performance.now() - begin) / 1000;
  const inside = await workOf(engine, machines.map(({ name }) => name)); // prettier-ignore
  const coreSecondsEach = ((await coreSecondsUnder(engine.dir)) - before + inside) / AT_ONCE;
  for (const machine of machines) await machine[Symbol.asyncDispose]();
  return { seconds, coreSecondsEach };
}

async function workOf(engine: BenchEngine, names: readonly string[]): Promise<number> {
  const usages = await Promise.all(names.map((name) => usageOf(engine.docker.getContainer(name))));
  return usages.reduce((sum, { coreSeconds }) => sum + coreSeconds, 0);
}
