import { eventually } from '../../test/support/eventually.js';
import { Server } from '../../test/support/server.js';
import type { SandboxView } from '../../src/sandboxes/sandbox-view.js';
import type { Row } from '../row.js';
import { median } from '../statistics.js';
import { Learner } from '../support/learner.js';

const SAMPLES = 7;

/** From a learner's request to an open session when the pool has a sandbox ready. */
export async function poolClaim(): Promise<Row[]> {
  await using pooled = await Server.start({ RADOUB_POOL: '1' });
  await using poolless = await Server.start();
  const [claims, starts]: number[][] = [[], []];
  for (let sample = 0; sample < SAMPLES; sample++) {
    await untilPoolIsFull(pooled);
    claims?.push(await open(pooled));
    starts?.push(await open(poolless));
  }
  return [
    {
      measure: 'claim of a sandbox from the pool',
      unit: 'ms',
      ours: median(claims ?? []),
      baseline: median(starts ?? []),
      note: `Median of ${SAMPLES}, alternating: POST /api/sessions to open, with a pool of one. Baseline: without a pool.`,
    },
  ];
}

async function open(server: Server): Promise<number> {
  const begin = performance.now();
  const learner = await Learner.begin(server);
  const took = performance.now() - begin;
  await learner[Symbol.asyncDispose]();
  return took;
}

async function untilPoolIsFull(server: Server): Promise<void> {
  await eventually(
    async () => {
      const sandboxes = (await server.asTrainer('GET', '/api/sandboxes')).body as SandboxView[];
      return sandboxes.every(({ state }) => ['ready', 'gone'].includes(state)) && sandboxes.some(isReady);
    },
    () => 'The pool does not fill.',
    { everyMs: 100, withinMs: 60_000 },
  );
}

function isReady({ state }: SandboxView): boolean {
  return state === 'ready';
}
