import { eventually } from './support/eventually.js';
import { KindsLearner } from './support/kinds.js';

import.meta.jest.setTimeout(60_000);

describe.each(['api', 'cli'])('Checks of files, through the %s,', (pty) => {
  let ana: KindsLearner;

  beforeAll(async () => {
    ana = await KindsLearner.at('files', { RADOUB_PTY: pty });
  }, 120_000);

  afterAll(async () => {
    await ana[Symbol.asyncDispose]();
  }, 60_000);

  const sh = (script: string): Promise<string> => ana.sh(script);

  it('turn by themselves when an editor saves, and back', async () => {
    await ana.turns('ignore', 'failed');
    await sh('printf "node_modules\\n" >/root/app/.new && mv /root/app/.new /root/app/.dockerignore');
    await ana.turns('ignore', 'passed');
    await sh('echo >/root/app/.dockerignore');
    await ana.turns('ignore', 'failed');
  });

  it('follow a folder that is made again, and a link', async () => {
    await sh('rm -r /root/app; mkdir /root/app; mkdir /srv/app; echo node_modules >/srv/app/.dockerignore');
    await sh('rmdir /root/app && ln -s /srv/app /root/app');
    await ana.turns('ignore', 'passed');
    await sh('echo other >/root/app/.dockerignore');
    await ana.turns('ignore', 'failed');
  });

  it('say what was expected and found', async () => {
    await sh('rm /root/app; mkdir /root/app; echo secret >/root/app/password');
    expect(await ana.verdict('secret')).toMatchObject({
      status: 'failed',
      expected: '/root/app/password, mode: 600',
      found: 'mode: 644',
    });
    expect(await ana.verdict('ignore')).toMatchObject({ found: 'nothing there', hint: 'One name a line.' });
  });

  it('wait for no pipe, device or endless file, and read no more than they say', async () => {
    for (const make of ['mkfifo .dockerignore', 'ln -s /dev/zero .dockerignore', 'ln -s /dev/tty .dockerignore']) {
      await sh(`cd /root/app; rm -f .dockerignore; ${make}`);
      expect(await ana.verdict('ignore')).toMatchObject({ found: 'something else than a file or a folder' });
    }
    await sh('cd /root/app; rm .dockerignore; mkdir .dockerignore');
    expect(await ana.verdict('ignore')).toMatchObject({ found: 'a folder' });
    await sh('cd /root/app; rmdir .dockerignore; ln -s .dockerignore .dockerignore');
    expect(await ana.verdict('ignore')).toMatchObject({ found: 'this path cannot be read' });
    await sh('cd /root/app; rm .dockerignore; truncate -s 3G .dockerignore');
    expect(await ana.verdict('ignore')).toMatchObject({ found: '3 GiB, more than the 256 KiB that are read' });
  });

  it('go on after what looks at files was killed, and see what happened meanwhile', async () => {
    await ana.turns('ignore', 'failed');
    await sh('pkill -KILL file-agent; rm -f /root/app/.dockerignore; echo node_modules >/root/app/.dockerignore');
    await ana.turns('ignore', 'passed');
  });

  it('leave one process in the machine, and none once the step is over', async () => {
    const agents = async (): Promise<string[]> =>
      (await sh('pgrep -f ^/opt/radoub/bin/file-agent || true')).split('\n').filter((line) => line !== '');
    expect(await agents()).toHaveLength(1);
    await ana.goTo('last');
    await eventually(
      async () => (await agents()).length === 0,
      () => 'The process is still there.',
    );
    await ana.goTo('files');
    await eventually(
      async () => (await agents()).length === 1,
      () => 'No process looks at files.',
    );
  });

  it('are broken, not failed, when the machine does not let us look', async () => {
    await sh('mv /opt/radoub /opt/moved; pkill -KILL file-agent');
    await eventually(
      async () => (await ana.verdict('ignore')).status === 'broken',
      () => 'It is not broken.',
    );
    await sh('mv /opt/moved /opt/radoub');
    await eventually(
      async () => (await ana.verdict('ignore')).status === 'passed',
      () => 'It is not passed again.',
      { withinMs: 30_000 },
    );
  });
});
