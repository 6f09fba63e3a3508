import { setTimeout as delay } from 'node:timers/promises';
import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { median, percentile } from '../statistics.js';
import { Learner } from '../support/learner.js';
import { CREATE_NETWORK, NETWORK_STEP, REMOVE_NETWORK } from '../support/network-step.js';
import { tells } from '../support/session-events.js';
import { run } from '../support/shell-line.js';

const LEARNERS = 10;
const SAMPLES = 8;

/** Learners read and think between commands; ten of them then run about five commands a second in all. */
const THINKING_MS = 1_500;

/** A class at work: how long after a command of one the verdict is there, while all the others type too. */
export async function verdictInClass(): Promise<Row[]> {
  await using server = await Server.start();
  const learners: Learner[] = [];
  const samples: number[] = [];
  try {
    for (let count = 0; count < LEARNERS; count++) learners.push(await Learner.begin(server));
    const all = await Promise.all(learners.map((learner, index) => work(learner, index)));
    samples.push(...all.flat());
  } finally {
    await Promise.all(learners.map((learner) => learner[Symbol.asyncDispose]()));
  }
  const note =
    `${LEARNERS} sessions, each ${SAMPLES} times a network created and removed with ${THINKING_MS / 1000} s between: ` +
    "the command's end at the terminal's websocket, to the event that its checks passed.";
  return [
    { measure: `verdict with ${LEARNERS} sessions at work, p50`, unit: 'ms', ours: median(samples), note },
    {
      measure: `verdict with ${LEARNERS} sessions at work, p95`,
      unit: 'ms',
      ours: percentile(samples, 0.95),
      aim: { kind: 'at most', limit: 300 },
      note,
    },
  ];
}

async function work(learner: Learner, index: number): Promise<number[]> {
  await learner.call('POST', `/steps/${NETWORK_STEP}/open`);
  using terminal = await learner.terminal();
  await delay((index * THINKING_MS) / LEARNERS); // not all at the same moment
  const samples: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const told = learner.events.when(tells('passed'));
    await run(terminal, CREATE_NETWORK.trim());
    const ended = performance.now();
    samples.push(Math.max(0, (await told) - ended));
    await delay(THINKING_MS);
    const removed = learner.events.when(tells('failed'));
    await run(terminal, REMOVE_NETWORK.trim());
    await removed;
    await delay(THINKING_MS);
  }
  return samples;
}
