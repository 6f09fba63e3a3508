import { resolve } from 'node:path';
import { evaluateStates, isBehaviour } from '../../src/checks/evaluate.js';
import { evaluationOf } from '../../src/checks/spec/evaluation.js';
import type { Inspection } from '../../src/engine/inner-docker.js';
import { readScenarios } from '../../src/scenarios/read-scenarios.js';
import type { Row } from '../row.js';
import { median, percentile } from '../statistics.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { execIn } from '../support/exec-in.js';
import { Workplace } from '../support/workplace.js';

const SCENARIOS = resolve(import.meta.dirname, '../../scenarios');
const CHECKS = 20;
const CONTAINERS = 20;
const ROUNDS = 200;

/** What one change in a learner's machine costs the server: all checks of a long step, held against a full world. */
export async function stepEvaluation(engine: BenchEngine): Promise<Row[]> {
  const checks = readScenarios(SCENARIOS)
    .flatMap(({ steps }) => steps.flatMap((step) => step.checks))
    .filter((check) => !isBehaviour(check) && check.kind !== 'answer' && check.node === undefined)
    .slice(0, CHECKS);
  const evaluation = evaluationOf({ objects: await fullWorld(engine) });
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    await evaluateStates(checks, evaluation, (check, error) => {
      throw new Error(`${check.id} broke: ${String(error)}`);
    });
    samples.push(performance.now() - begin);
  }
  const note =
    `${ROUNDS} evaluations of ${checks.length} checks of the course, in this process, over a world of ${CONTAINERS} ` +
    'containers on two networks each, as a real Docker describes them.';
  return [
    { measure: `evaluation of ${CHECKS} checks, p50`, unit: 'ms', ours: median(samples), note },
    {
      measure: `evaluation of ${CHECKS} checks, p95`,
      unit: 'ms',
      ours: percentile(samples, 0.95),
      aim: { kind: 'at most', limit: 20 },
      note,
    },
  ];
}

async function fullWorld(
  engine: BenchEngine,
): Promise<Record<'container' | 'network' | 'volume' | 'image', readonly Inspection[]>> {
  await using place = await Workplace.open(engine);
  const script =
    'docker network create localnet; docker network create other; ' +
    `for n in $(seq ${CONTAINERS}); do docker create --name box$n --network localnet -v data$n:/data busybox; ` +
    'docker network connect other box$n; done';
  await execIn(place.container, 'sh', '-c', script);
  const inspected = async (kind: string, list: string): Promise<Inspection[]> =>
    JSON.parse(await execIn(place.container, 'sh', '-c', `docker ${kind} inspect $(${list})`)) as Inspection[];
  return {
    container: await inspected('container', 'docker ps -aq'),
    network: await inspected('network', 'docker network ls -q'),
    volume: await inspected('volume', 'docker volume ls -q'),
    image: await inspected('image', 'docker images -q'),
  };
}
