import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import Docker from 'dockerode';
import { provideBase } from '../../src/engine/images/base-image.js';
import { build } from '../../src/engine/images/build.js';
import { withBuildNetwork } from '../../src/engine/images/build-network.js';
import { docker } from './engine-objects.js';
import { eventually } from './eventually.js';

const run = promisify(execFile);
const ENTER_ROOT = resolve(import.meta.dirname, 'enter-root');
const ENGINE_SOURCES = resolve(import.meta.dirname, '../../sandbox-images/engine');
const IMAGE = 'radoub/engine:test';
/** Where the image's entry point has the engine, inside its root. */
const STATE = 'var/lib/radoub/engine';

/**
 * The engine as `docker compose` runs it: its own image, Debian 13 with the programs of Debian 13, on this host's kernel and
 * apart from the engine of the other tests. It begins with the images that the other has made.
 */
export class Debian13Engine implements AsyncDisposable {
  private said = '';
  /** Ids of the containers made here: their groups lie on the host beside those of its other engines. */
  private readonly made = new Set<string>();

  private constructor(
    private readonly dir: string,
    private readonly child: ChildProcess,
  ) {}

  /** With these variables of `start-engine` besides. */
  static async start(environment: Readonly<Record<string, string>>): Promise<Debian13Engine> {
    const dir = await mkdtemp(join(process.env['RADOUB_TEST_DIR'] ?? '', 'debian13-'));
    const [root, shared] = [join(dir, 'root'), join(dir, 'shared')];
    await Promise.all([mkdir(root), mkdir(shared)]);
    await unpackImage(root);
    await copyImageStore(join(root, STATE));
    const command = ['/opt/radoub/engine/start-engine', `/${STATE}`];
    const child = spawn(ENTER_ROOT, [root, shared, ...command], {
      env: { PATH: process.env['PATH'], RADOUB_SOCKET: join(shared, 'engine.sock'), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const engine = new Debian13Engine(dir, child);
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (text: Buffer) => (engine.said += text.toString()));
    }
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(`The engine of Debian 13 ended:\n${engine.said}`);
        return engine.answers();
      },
      () => `The engine of Debian 13 did not start:\n${engine.said}`,
      { withinMs: 60_000, everyMs: 100 },
    );
    await engine.noteContainers();
    return engine;
  }

  get socket(): string {
    return join(this.dir, 'shared/engine.sock');
  }

  get socketsDir(): string {
    return join(this.dir, 'shared/sockets');
  }

  /** Its root file system, seen from outside: what is changed there is changed for the engine. */
  get root(): string {
    return join(this.dir, 'root');
  }

  /** What `RADOUB_STATE` would be of a server with this engine as its own. */
  get stateDir(): string {
    return join(this.root, STATE, '..');
  }

  /** Runs a program of Debian 13 where the engine lives. */
  async inside(...command: string[]): Promise<string> {
    const pid = (await readFile(`/proc/${this.child.pid ?? 0}/task/${this.child.pid ?? 0}/children`, 'utf8')).trim();
    return (await run('nsenter', ['--target', pid, '--mount', '--net', '--pid', '--wd=/', '--', ...command])).stdout;
  }

  /** What machines of this engine have on their host, by kind. */
  async hostObjects(): Promise<string[]> {
    const script = `cut -d' ' -f5 /proc/self/mountinfo; losetup -n -O NAME,BACK-FILE | grep ' /${STATE}/'; ls /run/radoub/mounts
      find /sys/fs/cgroup -ignore_readdir_race -type d -path '*/docker/*' -prune; ls '${this.socketsDir}'
      ip -o link | cut -d: -f2; ls /${STATE}/data/*/{containers,volumes}`;
    const lines = (await this.inside('bash', '-c', script)).split('\n').sort();
    return lines.filter((line) => !line.startsWith('/sys/fs/cgroup/') || this.made.has(basename(line)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL'); // and with it every process of its namespace
    await ended;
    await run('umount', ['--lazy', join(this.dir, 'shared')]);
    await rm(this.dir, { recursive: true, force: true });
  }

  private async noteContainers(): Promise<void> {
    const events = await new Docker({ socketPath: this.socket }).getEvents({
      filters: { type: ['container'], event: ['create'] },
    });
    const lines = createInterface(events);
    lines.on('error', () => undefined); // the engine is killed in the end
    lines.on('line', (line) => this.made.add((JSON.parse(line) as { id: string }).id));
  }

  private async answers(): Promise<boolean> {
    return run('docker', ['-H', `unix://${this.socket}`, 'version']).then(
      () => true,
      () => false,
    );
  }
}

/** Makes the engine's image by its own Dockerfile, and lays out its files. */
async function unpackImage(root: string): Promise<void> {
  const engine = new Docker({ socketPath: process.env['RADOUB_TEST_ENGINE'] ?? '' });
  const progress = (): void => undefined;
  const base = (await provideBase(engine, progress)).name;
  await withBuildNetwork(engine, 1_500, (network) =>
    build(engine, { dir: ENGINE_SOURCES, tag: IMAGE, base, network }, progress),
  );
  const container = (await docker('create', '--network', 'none', IMAGE)).trim();
  const files = `docker -H unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''} export ${container} | tar -x -C ${root}`;
  await run('bash', ['-c', `set -o pipefail; ${files}`]);
  await docker('rm', container);
}

/**
 * Layers and their records do not change once they are made, so they may be taken from under an engine that runs, and their
 * files shared with it. What its containers have is left: that comes and goes meanwhile.
 */
async function copyImageStore(state: string): Promise<void> {
  // Docker mounts that folder on itself, and no file is in two mounts.
  const script = `set -eu; cd "$1"/data; for store in *.*; do
      ! mountpoint -q "$store" || umount --lazy "$store"
      images=$store/image/overlay2 layers=$store/overlay2
      mkdir -p "$2/data/"{"$images/layerdb","$layers/l"}
      cp -a "$images"/{distribution,imagedb,repositories.json} "$2/data/$images/"
      cp -a "$images/layerdb/sha256" "$2/data/$images/layerdb/"
      for record in "$images"/layerdb/sha256/*/cache-id; do
        layer=$layers/$(<"$record")
        cp -al "$layer" "$2/data/$layers/"
        cp -a "$layers/l/$(<"$layer/link")" "$2/data/$layers/l/"
      done
      for made in . "$store" "$store/image" "$images" "$images/layerdb" "$layers" "$layers/l"; do
        chown --reference="$made" "$2/data/$made"; chmod --reference="$made" "$2/data/$made"
      done
    done`;
  await run('unshare', [
    '--mount',
    'bash',
    '-c',
    script,
    'copy',
    join(process.env['RADOUB_TEST_DIR'] ?? '', 'engine'),
    state,
  ]);
}
