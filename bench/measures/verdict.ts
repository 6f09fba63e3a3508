import type { Row } from '../row.js';
import { median, percentile } from '../statistics.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { CREATE_NETWORK, NETWORK_ID, NETWORK_STEP, REMOVE_NETWORK } from '../support/network-step.js';
import { tells } from '../support/session-events.js';
import { whenShown } from '../support/shell-line.js';
import { Workplace } from '../support/workplace.js';

const SAMPLES = 30;

/** From the end of the learner's command to the verdict's event. */
export async function verdict(engine: BenchEngine): Promise<Row[]> {
  await using place = await Workplace.open(engine);
  const { learner } = place;
  await learner.call('POST', `/steps/${NETWORK_STEP}/open`);
  using terminal = await learner.terminal();
  const samples: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const [ended, told] = [whenShown(terminal, NETWORK_ID), learner.events.when(tells('passed'))];
    terminal.type(CREATE_NETWORK);
    samples.push(-(await ended) + (await told));
    const removed = learner.events.when(tells('failed'));
    terminal.type(REMOVE_NETWORK);
    await removed;
  }
  const note = `${SAMPLES} times: the network's id at the terminal's websocket, to the event that its checks passed.`;
  return [
    { measure: 'verdict over SSE after a command, p50', unit: 'ms', ours: median(samples), note },
    {
      measure: 'verdict over SSE after a command, p95',
      unit: 'ms',
      ours: percentile(samples, 0.95),
      aim: { kind: 'at most', limit: 400 },
      note,
    },
  ];
}
