import { setTimeout as delay } from 'node:timers/promises';
import type { Container } from 'dockerode';
import type { Row } from '../row.js';
import { BareMachine } from '../support/bare-machine.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { execIn } from '../support/exec-in.js';
import { usageOf } from '../support/machine-usage.js';
import { run } from '../support/shell-line.js';
import { Workplace } from '../support/workplace.js';

const REST_MS = 10_000;
const MIB = 1024 * 1024;

/** What a new sandbox holds of memory and disk, all images of the course in it. */
export async function sandboxAtRest(engine: BenchEngine): Promise<Row[]> {
  await using place = await Workplace.open(engine);
  await using bare = await BareMachine.withOurFlags(engine);
  await bare.untilDockerAnswers();
  using terminal = await place.learner.terminal();
  await run(terminal, 'true');
  await delay(REST_MS);
  const [ours, alone] = await Promise.all([usageOf(place.container), usageOf(bare.container)]);
  const images = (await execIn(place.container, 'docker', 'images', '-q')).trim().split('\n').length;
  return [
    {
      measure: 'memory of a sandbox at rest',
      unit: 'MiB',
      ours: ours.memoryMiB,
      baseline: alone.memoryMiB,
      note: `As the engine counts, ${REST_MS / 1000} s after its start, one terminal open. Baseline: a bare machine with the same flags, no terminal.`,
    },
    {
      measure: 'memory of a sandbox at rest, without cache',
      unit: 'MiB',
      ours: ours.memoryWithoutCacheMiB,
      baseline: alone.memoryWithoutCacheMiB,
      note: 'The same without cached files, which the kernel gives back when memory is short.',
    },
    {
      measure: 'disk of a new sandbox',
      unit: 'MiB',
      ours: await usedDiskMiB(place.container),
      aim: { kind: 'at most', limit: 15 },
      note: `What df counts as used on its disk, with ${images} images of the course in its Docker.`,
    },
  ];
}

async function usedDiskMiB(container: Container): Promise<number> {
  const output = await execIn(container, 'df', '--block-size=1', '--output=used', '/var/lib/docker');
  const used = Number(output.trim().split('\n').pop());
  if (Number.isNaN(used)) throw new Error(`df says ${output}`);
  return used / MIB;
}
