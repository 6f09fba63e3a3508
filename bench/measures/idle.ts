import { setTimeout as delay } from 'node:timers/promises';
import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { BareMachine } from '../support/bare-machine.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { usageOf } from '../support/machine-usage.js';
import { coreSecondsOf } from '../support/processes.js';
import { run } from '../support/shell-line.js';
import { Workplace } from '../support/workplace.js';

const SECONDS = 30;

/** For what a start leaves to be done: the server's first compilations, the machine's Docker coming to rest. */
const SETTLE_MS = 15_000;

/** What an open session costs while its learner only reads. */
export async function idle(engine: BenchEngine): Promise<Row[]> {
  await using place = await Workplace.open(engine);
  using terminal = await place.learner.terminal();
  await run(terminal, 'docker ps');
  await using empty = await Server.start();
  await using bare = await BareMachine.withOurFlags(engine);
  await bare.untilDockerAnswers();
  await delay(SETTLE_MS);

  const used = (): Promise<number[]> =>
    Promise.all([
      coreSecondsOf(place.server.pid),
      coreSecondsOf(empty.pid),
      usageOf(place.container).then(({ coreSeconds }) => coreSeconds),
      usageOf(bare.container).then(({ coreSeconds }) => coreSeconds),
    ]);
  const before = await used();
  await delay(SECONDS * 1000);
  const after = await used();
  const [server = 0, nobody = 0, machine = 0, alone = 0] = after.map(
    (seconds, index) => ((seconds - (before[index] ?? 0)) / SECONDS) * 100,
  );
  return [
    {
      measure: 'idle session: the server',
      unit: '% of a core',
      ours: server,
      baseline: nobody,
      aim: { kind: 'at most', limit: 0.5 },
      note: `Over ${SECONDS} s with its events and one terminal connected. Baseline: a server without sessions, at the same time.`,
    },
    {
      measure: 'idle session: its sandbox',
      unit: '% of a core',
      ours: machine,
      baseline: alone,
      note: 'As the engine counts. Baseline: a bare machine with the same flags that nobody looks at, at the same time.',
    },
  ];
}
