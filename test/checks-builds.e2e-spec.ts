import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './support/eventually.js';
import { KindsLearner } from './support/kinds.js';

import.meta.jest.setTimeout(120_000);

const STEP = join(import.meta.dirname, 'check-kinds/kinds/build');

describe('Checks of builds', () => {
  let ana: KindsLearner;

  beforeAll(async () => {
    ana = await KindsLearner.at('build');
  }, 120_000);

  afterAll(async () => {
    await ana[Symbol.asyncDispose]();
  }, 60_000);

  const does = async (script: string): Promise<string> =>
    ana.sh(`cd /root\n${await readFile(join(STEP, script), 'utf8')}`);
  const ourCache = (): Promise<string> =>
    ana.sh(
      "curl -s --unix-socket /run/docker.sock 'http://d/v1.44/system/df?type=build-cache' | grep -o 'radoub-[0-9a-f]*/marker' | sort -u",
    );

  it('fail with what the build printed last, and turn by themselves when the file is mended', async () => {
    await does('mistakes/does-not-build.sh');
    expect(await ana.verdict('small')).toMatchObject({
      status: 'failed',
      expected: 'an image that builds',
      // What it prints and what it complains of come in either order.
      found: expect.stringMatching(
        /^RUN echo install && cat package-lock\.json: .*No such file or directory( \/ install)?$/,
      ) as string,
    });
    await does('solution.sh');
    await ana.turns('small', 'passed', 60_000);
    await ana.turns('cached', 'passed', 60_000);
  });

  it('leave nothing that a learner sees: no image, no container, no event but what they do, no cache of theirs used', async () => {
    const seen = 'docker images -aq | sort; docker ps -aq'; // images made in one second come in any order
    const before = await ana.sh(seen);
    await ana.sh('docker events --since 0s --format "{{.Type}} {{.Action}}" >/tmp/events & echo $! >/tmp/events.pid');
    await ana.sh('echo "serve(2)" >/root/site/server.js');
    expect(await ana.verdict('cached')).toEqual({ status: 'passed' });
    expect(await ana.sh(seen)).toBe(before);
    await ana.sh('kill $(cat /tmp/events.pid)');
    expect((await ana.sh('sort -u /tmp/events')).trim()).toMatch(/^(image delete)?$/);
    const log = await ana.sh('cd /root/site && docker build --progress=plain -t mine . 2>&1');
    expect(log).not.toMatch(/CACHED\n.*(WORKDIR|COPY|RUN)/);
    expect(log.match(/CACHED/g) ?? []).toHaveLength(1); // the image that is there already
  });

  it('do not build again what has not changed', async () => {
    await ana.verdict('small');
    const records = 'docker builder du --verbose | grep -E "^(ID|Usage count)"';
    const before = await ana.sh(records);
    await ana.verdict('small');
    await ana.sh('docker network create unrelated');
    await ana.verdict('small');
    expect(await ana.sh(records)).toBe(before);
  });

  it('say what was run again, and how large an image is', async () => {
    await does('mistakes/code-first.sh');
    expect(await ana.verdict('cached')).toMatchObject({
      expected: '"install" taken from the cache after a change of server.js',
      found: 'RUN echo install && cat package.json >/installed: run again',
    });
    await does('mistakes/everything-sent.sh');
    await ana.sh('rm /root/site/.dockerignore');
    expect(await ana.verdict('small')).toMatchObject({ expected: 'an image of size: at most 3 MiB', found: '6.7 MiB' });
  });

  it('do not try what cannot be built', async () => {
    await ana.sh('rm -r /root/site');
    expect(await ana.verdict('small')).toMatchObject({ expected: 'a folder /root/site', found: 'nothing there' });
    await ana.sh('mkdir /root/site; echo RNU x >/root/site/Dockerfile');
    expect(await ana.verdict('small')).toMatchObject({ found: 'line 1: unknown instruction: RNU' });
  });

  it('are broken when the learner’s Docker does not answer', async () => {
    await ana.sh('mv /run/radoub/docker.sock /run/radoub/away');
    await does('solution.sh'); // what was built already would not be built again
    expect(await ana.verdict('small')).toMatchObject({ status: 'broken' });
    await ana.sh('mv /run/radoub/away /run/radoub/docker.sock');
    await ana.turns('small', 'passed', 60_000);
  });

  it('take what the builder kept of them away when the step is over', async () => {
    expect(await ourCache()).not.toBe('');
    await ana.goTo('last');
    await eventually(
      async () => (await ourCache()) === '',
      () => 'Our cache is still there.',
    );
  });
});
