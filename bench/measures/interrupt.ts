import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../row.js';
import { median } from '../statistics.js';
import { BareShell } from '../support/bare-shell.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { PROMPT, run, type ShellLine, slowScreen, whenShown } from '../support/shell-line.js';
import { Workplace } from '../support/workplace.js';

const ROUNDS = 7;
const BYTES_PER_SECOND = 1e6;

/** Long enough for everything on the way to be full. */
const FLOOD_MS = 3_000;

/** From Ctrl-C in a flood to the prompt, on a screen that draws slowly. */
export async function interrupt(engine: BenchEngine): Promise<Row[]> {
  await using place = await Workplace.open(engine);
  using ours = await place.learner.terminal({ screen: slowScreen(BYTES_PER_SECOND) });
  using bare = await BareShell.open(place.container, slowScreen(BYTES_PER_SECOND));
  await whenShown(bare, PROMPT);
  const took = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    took.ours.push(await interruptFlood(ours));
    took.bare.push(await interruptFlood(bare));
  }
  return [
    {
      measure: 'terminal: Ctrl-C in a flood to the prompt',
      unit: 'ms',
      ours: median(took.ours),
      baseline: median(took.bare),
      note:
        `Median of ${ROUNDS}, alternating: \`yes\` for ${FLOOD_MS / 1000} s to a client that draws ` +
        `${BYTES_PER_SECOND / 1e6} MB/s. Baseline: \`docker exec -it\`, read as slowly.`,
    },
  ];
}

async function interruptFlood(line: ShellLine): Promise<number> {
  await run(line, 'true');
  line.type('yes\n');
  await delay(FLOOD_MS);
  const prompt = whenShown(line, PROMPT);
  const begin = performance.now();
  line.type('\x03');
  return (await prompt) - begin;
}
