import { readFile } from 'node:fs/promises';
import { eventually } from '../support/eventually.js';
import { footprint, nothingRemains } from '../support/host-objects.js';
import { Sandbox } from '../support/sandbox.js';
import { Server } from '../support/server.js';
import { whereKernelHas } from '../support/where-kernel-has.js';

/** Docker itself gives up on a container after ten seconds; the server then asks again, within a minute. */
const SOON_MS = 30_000;

const PIDS = 256;

describe('A sandbox that does not want to go, or goes too easily', () => {
  let server: Server;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_DISK: '400m', RADOUB_PIDS: String(PIDS) });
  }, 60_000);

  afterAll(() => server[Symbol.asyncDispose](), 60_000);

  async function isRemovedAfter(
    script: string,
    isUnderway: (sandbox: Sandbox) => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<void> {
    const sandbox = await Sandbox.open(server);
    const host = await footprint(sandbox);
    await sandbox.sh(script);
    await eventually(
      () => isUnderway(sandbox),
      () => 'Nothing happened.',
    );
    const began = performance.now();
    await sandbox.remove();
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    expect(server.log).not.toContain(`{"do":"remove","sandbox":"${sandbox.id}"`); // once was enough
    await nothingRemains([host]);
  }

  it(
    'goes with paused containers, a swarm, fixed files and a deep folder',
    () =>
      isRemovedAfter(`docker swarm init >/dev/null 2>&1; docker service create -d --replicas 2 alpine sleep 1d
      for n in 1 2 3; do docker run -d --name p$n alpine sleep 1d; docker pause p$n; done
      touch /root/fixed; chattr +i /root/fixed /run/radoub; touch /run/radoub/fixed; chattr +i /run/radoub/fixed
      perl -e 'for (1 .. 3000) { mkdir "deep"; chdir "deep" or last }'`),
    120_000,
  );

  it(
    'goes with a fork bomb going off',
    () =>
      isRemovedAfter(
        'for each in 1 2; do setsid perl -e "while (1) { fork }" >/dev/null 2>&1 & done',
        async (sandbox) => {
          const processes = await readFile(`${await sandbox.cgroup('pids')}/pids.current`, 'utf8');
          return Number(processes) > PIDS - 10;
        },
      ),
    120_000,
  );

  whereKernelHas(
    'cgroup v1',
    'goes while it freezes itself over and over',
    () =>
      isRemovedAfter(`cd /sys/fs/cgroup/freezer; mkdir ice; for n in $(seq 20); do mkdir -p $(printf 'x%.0s' $(seq 200)); cd x*; done; deepest=$PWD
      sleep 1d & echo $! >cgroup.procs; echo FROZEN >freezer.state
      cd /sys/fs/cgroup/freezer
      setsid perl -e 'while (1) { open(my $f, ">", "/sys/fs/cgroup/freezer/ice/freezer.state"); print $f "FROZEN" }' >/dev/null 2>&1 &
      echo 1 >ice/cgroup.procs; true`),
    120_000,
  );

  whereKernelHas(
    'cgroup v1',
    'goes with paused containers though a stranger has groups of its name',
    async () => {
      await using stranger = await Sandbox.open(server);
      const sandbox = await Sandbox.open(server);
      const host = await footprint(sandbox);
      const namesake = `/sys/fs/cgroup/freezer/${host.containerId}`;
      expect((await stranger.sh(`mkdir -p ${namesake}/docker/${host.containerId}`)).code).toBe(0);
      await sandbox.sh('docker run -d --name frozen alpine sleep 1d; docker pause frozen');
      const began = performance.now();
      await sandbox.remove();
      expect(performance.now() - began).toBeLessThan(SOON_MS);
      await stranger.sh(`rmdir -p ${namesake}/docker/${host.containerId}`);
      await nothingRemains([host]);
    },
    120_000,
  );

  describe('and stays', () => {
    let sandbox: Sandbox;

    beforeAll(async () => {
      sandbox = await Sandbox.open(server);
    }, 120_000);

    afterAll(() => sandbox.remove(), 120_000);

    it('starts its Docker again when the learner kills it or the half below it', async () => {
      for (const victim of ['dockerd', 'containerd']) {
        await sandbox.sh(`pkill -KILL -x ${victim}`);
        await eventually(
          async () => (await sandbox.sh('docker run --rm alpine echo again 2>/dev/null')).output === 'again',
          () => `Without its ${victim} no container starts.`,
          { everyMs: 100, withinMs: 60_000 },
        );
      }
    }, 240_000);

    it('comes back when the learner ends every process', async () => {
      await sandbox.sh('echo mine >/root/work');
      await sandbox.sh('kill -KILL -1');
      await eventually(
        async () =>
          (await sandbox.verify()).ok &&
          (await sandbox.sh('docker run --rm -v /root:/r alpine cat /r/work')).output === 'mine',
        () => `The machine did not come back with its files:\n${server.log}`,
        { everyMs: 250, withinMs: 60_000 },
      );
    }, 180_000);
  });
});
