import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.js';

const run = promisify(execFile);
const RUNTIME = resolve(import.meta.dirname, '../../sandbox-images/engine/sandbox-runc');

/** A Docker engine as most hosts have it, without user namespaces, but with our OCI runtime. In a network of its own, and without any images. */
export class PlainEngine implements AsyncDisposable {
  private said = '';

  private constructor(
    private readonly dir: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<PlainEngine> {
    const dir = await mkdtemp(join(tmpdir(), 'radoub-plain-'));
    await run('ip', ['netns', 'add', basename(dir)]);
    const args = [`--net=/run/netns/${basename(dir)}`, 'dockerd', '--bridge', 'none', '--iptables=false'];
    const places = ['--data-root', join(dir, 'data'), '--exec-root', join(dir, 'exec'), '-p', join(dir, 'pid')];
    const socket = ['--host', `unix://${join(dir, 'docker.sock')}`, '--log-level', 'warn'];
    const runtime = ['--add-runtime', `sandbox=${RUNTIME}`];
    const child = spawn('nsenter', [...args, ...places, ...socket, ...runtime], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const engine = new PlainEngine(dir, child);
    child.stderr.on('data', (text: Buffer) => (engine.said += text.toString()));
    await eventually(
      () => engine.answers(),
      () => `The plain engine did not start:\n${engine.said}`,
      { withinMs: 60_000, everyMs: 100 },
    );
    return engine;
  }

  get address(): string {
    return `unix://${join(this.dir, 'docker.sock')}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    await run('ip', ['netns', 'delete', basename(this.dir)]);
    await rm(this.dir, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    return run('docker', ['-H', this.address, 'version']).then(
      () => true,
      () => false,
    );
  }
}
