import { Server } from '../../test/support/server.js';
import type { Row } from '../row.js';
import { median } from '../statistics.js';
import { BareMachine } from '../support/bare-machine.js';
import { BareShell } from '../support/bare-shell.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { Learner } from '../support/learner.js';
import { PROMPT, whenShown } from '../support/shell-line.js';

const SAMPLES = 9;

/** Milliseconds from the request, all three of one start. */
interface Start {
  docker: number;
  prompt: number;
  removal: number;
}

/** From a learner's request to a Docker that answers and a prompt, without a pool. */
export async function sessionStart(engine: BenchEngine): Promise<Row[]> {
  await using server = await Server.start();
  const ours: Start[] = [];
  const bare: Start[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    ours.push(await startOurs(server));
    bare.push(await startBare(engine));
  }
  const row = (measure: string, key: keyof Start, note: string): Row => ({
    measure,
    unit: 'ms',
    ours: median(ours.map((each) => each[key])),
    baseline: median(bare.map((each) => each[key])),
    ...(key === 'removal' ? {} : { aim: { kind: 'ratio at most', limit: 1.3 } }),
    note,
  });
  return [
    row(
      'start of a session to its Docker answering',
      'docker',
      `Median of ${SAMPLES}, alternating: POST /api/sessions to the event that says open, no pool. Baseline: one bare ` +
        '`docker run -d` with the same runtime, caps and flags on a network made before, to the first answer of its ping.',
    ),
    row(
      'start of a session to the prompt',
      'prompt',
      'The same starts, on to the prompt in the websocket terminal. Baseline: on to the prompt of bash by `docker exec -it`.',
    ),
    row(
      'removal of a sandbox whose Docker runs',
      'removal',
      'DELETE /api/sandboxes/ID to its answer. Baseline: `docker rm -f` and `docker volume rm` of the bare machine.',
    ),
  ];
}

async function startOurs(server: Server): Promise<Start> {
  const begin = performance.now();
  const learner = await Learner.begin(server);
  const docker = performance.now() - begin;
  using terminal = await learner.terminal();
  const prompt = performance.now() - begin;
  terminal[Symbol.dispose]();
  const { id } = await learner.sandbox();
  const removing = performance.now();
  await server.asTrainer('DELETE', `/api/sandboxes/${id}`);
  const removal = performance.now() - removing;
  await learner[Symbol.asyncDispose]();
  return { docker, prompt, removal };
}

async function startBare(engine: BenchEngine): Promise<Start> {
  const begin = performance.now();
  const machine = await BareMachine.withOurFlags(engine);
  await machine.untilDockerAnswers();
  const docker = performance.now() - begin;
  const shell = await BareShell.open(machine.container);
  await whenShown(shell, PROMPT);
  const prompt = performance.now() - begin;
  shell[Symbol.dispose]();
  const removing = performance.now();
  await machine[Symbol.asyncDispose]();
  return { docker, prompt, removal: performance.now() - removing };
}
