import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionView } from '../src/sessions/session-view.js';
import { type Client, inMachineOf, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { docker } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';

import.meta.jest.setTimeout(120_000);

const ACROSS = join(SMALL_SCENARIOS, 'two-nodes/across.sh');

describe('A machine with two nodes', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS });
    ana = enrol(server);
    session = await ana.open('two-nodes');
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  async function node2(...command: string[]): Promise<string> {
    return inMachineOf(server, session.id, 'on-node', '2', ...command);
  }

  it('begins with a terminal on each, which know their names and see each other', async () => {
    expect(session).toMatchObject({ nodes: 2, terminals: ['t1', 't2'] });
    const [first, second] = [await ana.terminal(session.id, 't1'), await ana.terminal(session.id, 't2')];
    await first.sees('root@node1');
    await second.sees('root@node2');
    second.type('ping -c1 node1 >/dev/null && echo reac"h"ed\n');
    await second.sees('reached');
  });

  it('opens further terminals on the node asked for, and none on a node that is not there', async () => {
    const open = (body: object) => ana.call('POST', `/sessions/${session.id}/terminals`, body);
    expect((await open({ node: 2 })).body).toMatchObject({ terminal: 't4' });
    expect((await open({})).body).toMatchObject({ terminal: 't3' });
    expect(await open({ node: 3 })).toMatchObject({ status: 404, body: { code: 'node-not-found' } });
    expect(await open({ node: '2' })).toMatchObject({ status: 400 });
  });

  it('gives each a home, files and a Docker of its own, with the images of the course', async () => {
    await inMachineOf(server, session.id, 'touch', '/root/mine', '/tmp/mine');
    expect(await node2('ls', '/root', '/tmp')).not.toContain('mine');
    expect(await node2('docker', 'images', '--format', '{{.Repository}}')).toContain('busybox');
    expect(await node2('cat', '/etc/docker/daemon.json')).toContain('log-driver');
    await node2('docker', 'run', '-d', '--name', 'theirs', 'busybox', 'sleep', '60');
    expect(await inMachineOf(server, session.id, 'docker', 'ps', '-a')).not.toContain('theirs');
    await node2('docker', 'rm', '-f', 'theirs');
  });

  it('turns the checks of both green by themselves, over a network that both share', async () => {
    await inMachineOf(server, session.id, 'sh', '-c', await readFile(ACROSS, 'utf8'));
    await ana.until(session.id, ({ steps }) => steps[0]?.achievedAt !== null, 'achieve its step');
  });

  it('comes back whole after the machine was stopped', async () => {
    const [sandbox] = await sandboxes(server, session.id);
    await docker('restart', '-t', '5', `radoub-${sandbox?.id ?? ''}`);
    await eventually(
      async () => (await node2('docker', 'start', 'bob').catch(() => '')).includes('bob'),
      () => 'node2 did not come back',
      { withinMs: 60_000, everyMs: 500 },
    );
    expect(await node2('hostname')).toContain('node2');
  });
});
