import { setTimeout as delay } from 'node:timers/promises';
import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { BenchClass, type Desk } from '../support/bench-class.js';
import { enter, read, takeTurns, typeByHand } from '../support/human-pace.js';
import { CREATE_NETWORK, REMOVE_NETWORK } from '../support/network-step.js';
import { coreSecondsOf, memoryOf } from '../support/processes.js';

const LEARNERS = 30;
const READING_SECONDS = 30;
const ROUNDS = 3;

/** For what thirty starts leave to be done. */
const SETTLE_MS = 15_000;

interface Load {
  readonly rss: number;
  readonly pss: number;
  /** Percent of a core. */
  readonly cpu: number;
}

/** What a class costs the server's own process, while everybody reads and while everybody works. */
export async function classLoad(): Promise<Row[]> {
  await using empty = await Server.start();
  await using place = await BenchClass.open(LEARNERS);
  await delay(SETTLE_MS);
  const [reading, nobody] = await Promise.all(
    [place.server, empty].map((server) => loadOf(server, () => delay(READING_SECONDS * 1000))),
  );
  const working = await loadOf(place.server, () => Promise.all(place.desks.map(work)));
  if (!reading || !nobody) throw new Error('Nothing was measured.');

  const how = `${LEARNERS} sessions, each with its events and a terminal connected, and one board`;
  const before = `Over ${READING_SECONDS} s, ${how}; nothing collected by force. Baseline: a server without sessions, at the same time.`;
  const meanwhile = `${ROUNDS} rounds of each learner: a network created by a click and removed by hand, 6 s to read after each. Baseline: while they read.`;
  const name = `class of ${LEARNERS}`;
  return [
    row(`${name} reading: the server, resident`, 'MiB', reading.rss, nobody.rss, before, 150),
    row(`${name} reading: the server, its share (PSS)`, 'MiB', reading.pss, nobody.pss, before),
    row(`${name} reading: the server`, '% of a core', reading.cpu, nobody.cpu, before, 15),
    row(`${name} at work: the server, resident`, 'MiB', working.rss, reading.rss, meanwhile),
    row(`${name} at work: the server, its share (PSS)`, 'MiB', working.pss, reading.pss, meanwhile),
    row(`${name} at work: the server`, '% of a core', working.cpu, reading.cpu, meanwhile),
  ];
}

async function loadOf({ pid }: Server, meanwhile: () => Promise<unknown>): Promise<Load> {
  const [begin, before] = [performance.now(), await coreSecondsOf(pid)];
  await meanwhile();
  const used = (await coreSecondsOf(pid)) - before;
  const { rss, pss } = await memoryOf(pid);
  return { rss, pss, cpu: (used / ((performance.now() - begin) / 1000)) * 100 };
}

async function work({ terminal }: Desk, index: number): Promise<void> {
  await takeTurns(index, LEARNERS);
  for (let round = 0; round < ROUNDS; round++) {
    await enter(terminal, CREATE_NETWORK.trim());
    await read();
    await typeByHand(terminal, REMOVE_NETWORK.trim());
    await read();
  }
}

function row(measure: string, unit: Row['unit'], ours: number, baseline: number, note: string, limit?: number): Row {
  const facts = { measure, unit, ours, baseline, note };
  return limit === undefined ? facts : { ...facts, aim: { kind: 'at most', limit } };
}
