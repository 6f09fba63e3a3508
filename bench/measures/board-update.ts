import type { CheckView } from '../../src/sessions/session-view.js';
import type { Row } from '../row.js';
import { median, percentile } from '../statistics.js';
import { BenchClass, type Desk } from '../support/bench-class.js';
import { enter, read, takeTurns, typeByHand } from '../support/human-pace.js';
import { CREATE_NETWORK, REMOVE_NETWORK } from '../support/network-step.js';
import { tells } from '../support/session-events.js';

const LEARNERS = 30;
const ROUNDS = 3;

interface Samples {
  /** From the learner's own page to the board, and from the command's end to the learner's own page. */
  readonly board: number[];
  readonly own: number[];
  /** From a click on the hand, to the board and to the learner's own page. */
  readonly hand: number[];
  readonly ownHand: number[];
}

/** How soon the trainer of a class at work sees what a learner's own page shows. */
export async function boardUpdate(): Promise<Row[]> {
  await using place = await BenchClass.open(LEARNERS);
  const samples: Samples = { board: [], own: [], hand: [], ownHand: [] };
  await Promise.all(
    place.desks.map(async (desk, index) => {
      await takeTurns(index, LEARNERS);
      for (let round = 0; round < ROUNDS; round++) await workOneRound(place, desk, samples);
    }),
  );
  const aim = { kind: 'at most', limit: 300 } as const;
  const pace = `${LEARNERS} machines at a human pace: a network created by a click and removed by hand, 6 s to read after each`;
  const verdict = `${samples.board.length} verdicts, ${pace}; the event of the learner's own stream, to the one of the board's. Baseline: the command's end at the terminal, to the event of the learner's own stream.`;
  const hand = `${samples.hand.length} hands raised meanwhile: the request, to the event of the board's stream. Baseline: to the one of the learner's own.`;
  const row = (name: string, of: (values: readonly number[]) => number): Row => ({
    measure: `board: a verdict, ${LEARNERS} at work, ${name}`,
    ...{ unit: 'ms', ours: of(samples.board), baseline: of(samples.own), note: verdict },
  });
  const p95 = (values: readonly number[]): number => percentile(values, 0.95);
  return [
    row('p50', median),
    { ...row('p95', p95), aim },
    row('max', (values) => Math.max(...values)),
    {
      measure: `board: a hand, ${LEARNERS} at work, p95`,
      ...{ unit: 'ms', ours: p95(samples.hand), baseline: p95(samples.ownHand), aim, note: hand },
    },
  ];
}

async function workOneRound(place: BenchClass, desk: Desk, samples: Samples): Promise<void> {
  const { terminal } = desk;
  await untilShown(place, desk, 'passed', samples, () => enter(terminal, CREATE_NETWORK.trim()));
  await read();
  await raiseHand(place, desk, samples);
  await untilShown(place, desk, 'failed', samples, () => typeByHand(terminal, REMOVE_NETWORK.trim()));
  await read();
}

async function untilShown(
  { board }: BenchClass,
  { learner }: Desk,
  status: Extract<CheckView['verdict']['status'], 'passed' | 'failed'>,
  samples: Samples,
  act: () => Promise<number>,
): Promise<void> {
  const own = learner.events.when(tells(status));
  const { step, steps } = learner.events.session ?? {};
  const failing = status === 'passed' ? 0 : steps?.find(({ id }) => id === step)?.checks.length;
  const shown = board.whenRow(learner.session, ({ session }) => session?.failing.length === failing);
  const [ended, told, seen] = await Promise.all([act(), own, shown]);
  samples.own.push(Math.max(0, told - ended));
  samples.board.push(Math.max(0, seen - told)); // the board's stream may be the first
}

async function raiseHand({ board }: BenchClass, { learner }: Desk, samples: Samples): Promise<void> {
  const own = learner.events.when((event) => event.type === 'help' && event.help.hand !== null);
  const shown = board.whenRow(learner.session, ({ hand }) => hand !== null);
  const begin = performance.now();
  await learner.call('PUT', '/hand', { raised: true });
  samples.ownHand.push((await own) - begin);
  samples.hand.push((await shown) - begin);
  await learner.call('PUT', '/hand', { raised: false });
}
