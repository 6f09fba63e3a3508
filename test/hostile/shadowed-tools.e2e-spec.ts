import { resolve } from 'node:path';
import type { SessionView, StepView } from '../../src/sessions/session-view.js';
import { type Client, inMachineOf } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { Server } from '../support/server.js';
import { enrol } from '../support/server-database.js';

import.meta.jest.setTimeout(60_000);

/** Says yes to whatever it is asked, and leaves a trace of having been asked. */
const LIAR = '#!/opt/liar/sh\necho "$0 $*" >>/liar.log\necho hello\nexit 0\n';
const SHADOWED = ['docker', 'bash', 'sh', 'curl', 'cat', 'timeout', 'nc', 'env', 'test', 'docker-compose'];

describe('A learner who replaces the programs of their machine', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: resolve(import.meta.dirname, '../check-kinds') });
    ana = enrol(server);
    session = await ana.open('shadowed');
    await shadowEverything();
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const inMachine = (...command: string[]): Promise<string> => inMachineOf(server, session.id, ...command);

  /** Keeps a shell of their own, as they would. */
  const sh = (script: string): Promise<string> => inMachine('/opt/liar/sh', '-c', script);

  async function shadowEverything(): Promise<void> {
    await inMachine('mkdir', '-p', '/opt/liar', '/root/bin');
    await inMachine('cp', '/usr/bin/busybox', '/opt/liar/sh');
    const liar = JSON.stringify(LIAR).replaceAll('$', '\\$');
    await sh(`printf ${liar} >/opt/liar/liar; chmod +x /opt/liar/liar`);
    const plugins = [
      '/root/.docker/cli-plugins',
      '/usr/local/lib/docker/cli-plugins',
      '/usr/libexec/docker/cli-plugins',
    ];
    await sh(`mkdir -p ${plugins.join(' ')}`);
    for (const folder of ['/usr/local/bin', '/usr/local/sbin', '/usr/bin', '/usr/sbin', '/root/bin', ...plugins]) {
      await sh(SHADOWED.map((name) => `rm -f ${folder}/${name}; ln -s /opt/liar/liar ${folder}/${name}`).join('; '));
    }
    await sh('echo "export PATH=/root/bin:/usr/local/bin BASH_ENV=/root/.bashrc" >>/root/.bashrc');
    await sh('echo "PATH=/root/bin" >>/etc/environment; echo /opt/liar/evil.so >/etc/ld.so.preload');
    await sh('echo "not a library" >/opt/liar/evil.so; : >/etc/ld.so.cache');
  }

  async function verdicts(): Promise<Record<string, string>> {
    const { body } = await ana.call<StepView>('POST', `/sessions/${session.id}/steps/lies/verify?lang=en`);
    return Object.fromEntries(body.checks.map(({ id, verdict }) => [id, verdict.status]));
  }

  it('is told the truth all the same, of what is not there', async () => {
    expect(new Set(Object.values(await verdicts()))).toEqual(new Set(['failed']));
  });

  it('is told the truth of what is there', async () => {
    await sh('echo hello >/root/hello.txt; httpd -p 8080 -h /root');
    await sh('echo "services: { web: { image: busybox } }" >/root/compose.yaml');
    await eventually(
      async () => Object.values(await verdicts()).every((status) => status === 'passed'),
      () => 'Something that is there was not seen.',
      { withinMs: 60_000 },
    );
  });

  it('is not even asked', async () => {
    expect(await sh('[ ! -e /liar.log ] || head /liar.log')).toBe('');
  });
});
