import { DockerEngine } from '../../src/engine/docker-engine.js';
import type { Row } from '../row.js';
import { median, timed } from '../statistics.js';
import { BareMachine } from '../support/bare-machine.js';
import type { BenchEngine } from '../support/bench-engine.js';
import { execIn } from '../support/exec-in.js';

const SAMPLES = 9;
const HELLO = ['/bin/bash', '-c', 'echo hello'];

/** From nothing to the first output of a shell in the machine, and from everything to nothing. */
export async function shellStart(engine: BenchEngine): Promise<Row[]> {
  const ours = new DockerEngine(engine.docker, 'bench', engine.setting);
  const starts: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] };
  const removals: typeof starts = { ours: [], plain: [] };
  for (let sample = 0; sample < SAMPLES; sample++) {
    const spec = engine.spec();
    const startOurs = async (): Promise<void> => {
      await ours.start(spec);
      await ours.exec(spec.name, HELLO);
    };
    starts.ours.push(await timed(startOurs));
    await ours
      .inner(spec.name)
      .ping()
      .catch(() => undefined);
    removals.ours.push(await timed(() => ours.remove(spec.name)));

    let plain: BareMachine | undefined;
    const startPlain = async (): Promise<void> => {
      plain = await BareMachine.plain(engine);
      await execIn(plain.container, ...HELLO);
    };
    starts.plain.push(await timed(startPlain));
    removals.plain.push(await timed(async () => plain?.[Symbol.asyncDispose]()));
  }
  return [
    {
      measure: 'start of a sandbox to a shell',
      unit: 'ms',
      ours: median(starts.ours),
      baseline: median(starts.plain),
      aim: { kind: 'ratio at most', limit: 1.3 },
      note:
        `Median of ${SAMPLES}, alternating: network, volume and container made and started by the server's engine ` +
        'layer, then the first output of an exec. Baseline: `docker run -d` of the same image with the engine’s ' +
        'defaults (runc, no disk or network of its own, a sleep inside), then the same exec.',
    },
    {
      measure: 'removal of a sandbox just started',
      unit: 'ms',
      ours: median(removals.ours),
      baseline: median(removals.plain),
      note: 'With its network, disk and socket folder. Baseline: `docker rm -f` of the plain container.',
    },
  ];
}
