import type { Row } from '../row.js';
import { median } from '../statistics.js';
import { BareShell } from '../support/bare-shell.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { PROMPT, run, whenShown } from '../support/shell-line.js';
import { Workplace } from '../support/workplace.js';

const ROUNDS = 7;
const MEGABYTES = 30;
const LINE_BYTES = 8;

/** How fast a long output comes to a client that draws without delay. */
export async function terminalThroughput(engine: BenchEngine): Promise<Row[]> {
  await using place = await Workplace.open(engine);
  using ours = await place.learner.terminal();
  using bare = await BareShell.open(place.container);
  await whenShown(bare, PROMPT);
  await run(bare, `seq -w 1 ${(MEGABYTES * 1e6) / LINE_BYTES} >/tmp/long`);

  const seconds = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    seconds.ours.push((await run(ours, 'cat /tmp/long')) / 1000);
    seconds.bare.push((await run(bare, 'cat /tmp/long')) / 1000);
  }
  return [
    {
      measure: `terminal: cat of ${MEGABYTES} MB`,
      unit: 'MB/s',
      ours: MEGABYTES / median(seconds.ours),
      baseline: MEGABYTES / median(seconds.bare),
      aim: { kind: 'ratio at least', limit: 0.7 },
      note: `Median of ${ROUNDS}, alternating, to a client that reports drawing at once. Baseline: \`docker exec -it\`, same machine.`,
    },
  ];
}
