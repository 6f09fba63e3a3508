import { execFile } from 'node:child_process';
import { readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { SessionView } from '../src/sessions/session-view.js';
import { type Client, inMachineOf, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { Debian13Engine } from './support/debian13-engine.js';
import { docker } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';

import.meta.jest.setTimeout(120_000);

const run = promisify(execFile);
const COMMAND = resolve(import.meta.dirname, '../dist/cli/main.js');
const MIRROR = '10.77.0.2:5000';
/** A host on a private network beside the engine's, where two services write down what they are asked. */
const PRIVATE_REGISTRY = `set -eu
  ip netns add lan
  ip link add lan0 type veth peer name eth0 netns lan
  ip address add 10.77.0.1/30 dev lan0 && ip link set lan0 up
  ip -n lan address add 10.77.0.2/30 dev eth0 && ip -n lan link set eth0 up && ip -n lan route add default via 10.77.0.1
  serve() { ip netns exec lan perl -MIO::Socket::INET -e '
    my $s = IO::Socket::INET->new(LocalPort => $ARGV[0], Listen => 9, ReuseAddr => 1) or die; print "listens\\n"; close STDOUT;
    while (my $c = $s->accept) { my $asked = <$c>; $asked =~ s/\\s+$//; open(my $f, ">>", "/tmp/asked"); print $f "$ARGV[0] $asked\\n"; close $f;
      print $c "HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n" }' $1 2>/dev/null & }
  serve 5000 | read -r _; serve 5001 | read -r _`;
const ACROSS = join(SMALL_SCENARIOS, 'two-nodes/across.sh');

describe('An engine with the programs of Debian 13', () => {
  const usual = process.env['RADOUB_TEST_ENGINE'];
  let engine: Debian13Engine;
  let server: Server;
  let ana: Client;
  let session: SessionView;
  let before: string[];

  beforeAll(async () => {
    engine = await Debian13Engine.start({ RADOUB_NETNS: 'radoub-debian13', RADOUB_MIRROR: `http://${MIRROR}` });
    process.env['RADOUB_TEST_ENGINE'] = engine.socket; // for what looks into machines
    server = await Server.start({
      RADOUB_ENGINE: `unix://${engine.socket}`,
      RADOUB_SOCKETS: engine.socketsDir,
      RADOUB_MIRROR: `http://${MIRROR}`,
      RADOUB_SCENARIOS: SMALL_SCENARIOS,
      RADOUB_DISK: '800m',
    });
    await engine.inside('bash', '-c', PRIVATE_REGISTRY);
    before = await engine.hostObjects();
    ana = enrol(server);
  }, 300_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    process.env['RADOUB_TEST_ENGINE'] = usual;
    await engine[Symbol.asyncDispose]();
  }, 60_000);

  const machineOf = async ({ id }: SessionView): Promise<string> =>
    `radoub-${(await sandboxes(server, id))[0]?.id ?? ''}`;

  it('says in the log and in the doctor’s report why a machine cannot be made', async () => {
    const tool = join(engine.root, 'usr/sbin/mkfs.ext4');
    await rename(tool, `${tool}.gone`);
    const complaint = 'sandbox-runc: .*mkfs.ext4: command not found';
    try {
      await ana.call('POST', '/sessions', { scenario: 'small' });
      await eventually(
        () => server.log.includes('could not be prepared (sandbox-failed)'), // it has been tried twice
        () => `Something was made without the tool:\n${server.log}`,
        { withinMs: 60_000, everyMs: 100 },
      );
      expect(server.log).toMatch(new RegExp(`did not start: .*${complaint}`));
      expect(await doctor()).toMatch(new RegExp(`! the last machine could not be made: ${complaint}`));
    } finally {
      await rename(`${tool}.gone`, tool);
    }
  });

  it('makes a machine, with a prompt and checks that turn green', async () => {
    session = await ana.open();
    expect(await doctor()).toContain('✔ machines start');
    using page = await ana.follow(session.id);
    const terminal = await ana.terminal(session.id, 't1');
    await terminal.sees('root@tp');
    terminal.type('docker run --rm busybox echo in a con"t"ainer; docker network create first\n');
    await terminal.sees('in a container');
    await page.hasVerdict('first', 'exists', 'passed');
  });

  it('keeps the disk of a machine that stops', async () => {
    await inMachineOf(server, session.id, 'touch', '/root/kept');
    await docker('restart', '--time', '1', await machineOf(session));
    await eventually(
      async () => (await inMachineOf(server, session.id, 'ls', '/root').catch(() => '')).includes('kept'),
      () => `The machine did not come back with its files:\n${server.log}`,
      { withinMs: 60_000, everyMs: 250 },
    );
  });

  it('lets a machine pull through a mirror on a private address, and reach nothing else there', async () => {
    const reach = `curl -s http://${MIRROR}/
      timeout 30 sh -c 'until docker version; do sleep 0.1; done; docker pull nowhere' >/dev/null 2>&1 &
      curl -s --max-time 2 http://${MIRROR.replace('5000', '5001')}/ || true`;
    await inMachineOf(server, session.id, 'bash', '-c', reach);
    let asked: string[] = [];
    await eventually(
      async () => (asked = (await engine.inside('cat', '/tmp/asked')).split('\n')).includes('5000 GET /v2/ HTTP/1.1'),
      () => `The mirror was asked for no image but: ${asked.join()}`,
      { everyMs: 100 },
    );
    expect(asked[0]).toBe('5000 GET / HTTP/1.1');
    expect(asked.filter((each) => each !== '' && !each.startsWith('5000'))).toEqual([]);
  });

  it('resets', async () => {
    const first = await machineOf(session);
    await ana.call('POST', `/sessions/${session.id}/reset`, {});
    await ana.until(session.id, ({ state }) => state === 'open', 'open again');
    await eventually(
      async () => (await machineOf(session)) !== first && (await sandboxes(server)).length === 1,
      () => `${first} is still there:\n${server.log}`,
      { withinMs: 60_000, everyMs: 100 },
    );
    expect(await inMachineOf(server, session.id, 'ls', '/root')).not.toContain('kept');
  });

  it('runs an exercise on two hosts', async () => {
    const across = await ana.open('two-nodes');
    await inMachineOf(server, across.id, 'sh', '-c', await readFile(ACROSS, 'utf8'));
    await ana.until(across.id, ({ steps }) => steps[0]?.achievedAt !== null, 'achieve its step');
    await ana.call('DELETE', `/sessions/${across.id}`);
  });

  it('ends a machine that takes the terminals of all', async () => {
    const machine = await machineOf(session);
    const hoard = `my @f; system("mount -t devpts -o newinstance,ptmxmode=0666 devpts /mnt");
      while (open($f[@f], "+<", "/mnt/ptmx")) { } sleep 600`;
    const { code } = await run('docker', ['-H', `unix://${engine.socket}`, 'exec', machine, 'perl', '-e', hoard]).then(
      () => ({ code: 0 }),
      (error: unknown) => error as { code: number },
    );
    expect(code).toBe(137);
  });

  it('leaves nothing of a machine behind', async () => {
    await ana.call('DELETE', `/sessions/${session.id}`);
    let left: string[] = [];
    await eventually(
      async () => (left = (await engine.hostObjects()).filter((each) => !before.includes(each))).length === 0,
      () => `The machines left: ${left.join(', ')}`,
      { withinMs: 60_000, everyMs: 250 },
    );
  });

  async function doctor(): Promise<string> {
    const env = { ...process.env, RADOUB_STATE: engine.stateDir };
    const told = run(process.execPath, [COMMAND, 'doctor'], { env });
    return told.then(
      ({ stdout }) => stdout,
      (error: unknown) => (error as { stdout: string }).stdout, // which says by its code that this host lacks something
    );
  }
});
