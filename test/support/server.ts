import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SandboxView } from '../../src/sandboxes/sandbox-view.js';
import { objectsOf } from './engine-objects.js';
import { eventually } from './eventually.js';
import { LogWitness } from './evidence/log-witness.js';
import { summon } from './evidence/witness.js';
import { tally } from './run/tally.js';

const PROJECT = resolve(import.meta.dirname, '../..');

type OwnSandbox = Pick<SandboxView, 'id' | 'state'>;

/** The real server as a process of its own, on a free port, against the engine of this test run. */
export class Server implements AsyncDisposable {
  private child: ChildProcess | undefined;
  private readonly witness = summon(new LogWitness('server'));
  /** Everything it printed since its last start. */
  log = '';
  address = '';

  private constructor(
    readonly stateDir: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<Server> {
    const server = new Server(await mkdtemp(join(tmpdir(), 'radoub-server-')), environment);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const flags = ['--optimize-for-size', '--enable-source-maps']; // as scripts/start
    // It ends with its test, also where that is killed: else it would go on making machines for its pool.
    const words = ['--pdeathsig', 'KILL', process.execPath, ...flags, join(PROJECT, 'dist/server/main.js')];
    const child = spawn('setpriv', words, {
      cwd: PROJECT,
      env: {
        PATH: process.env['PATH'],
        RADOUB_LISTEN: this.address === '' ? '127.0.0.1:0' : this.address.replace('http://', ''),
        RADOUB_STATE: this.stateDir,
        RADOUB_ENGINE: `unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''}`,
        RADOUB_SOCKETS: process.env['RADOUB_TEST_SOCKETS'],
        RADOUB_OPEN: 'true',
        RADOUB_POOL: '0',
        NO_COLOR: '1',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    tally('servers', 1);
    this.log = '';
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (text: Buffer) => {
        this.log += text.toString();
        this.witness.hear(text.toString());
      });
    }
    await eventually(
      () => /ready: open /.test(this.log) || child.exitCode !== null,
      () => `The server did not start:\n${this.log}`,
      { withinMs: 60_000 },
    );
    const ready = /ready: open (http:\/\/\S+)/.exec(this.log);
    if (!ready) throw new Error(`The server ended:\n${this.log}`);
    this.trainerToken ||= /shown only this once: (\S+)/.exec(this.log)?.[1] ?? '';
    this.address = (ready[1] ?? '').replace(/\/$/, '').replace('[::1]', 'localhost');
  }

  /** The token that the first start printed. */
  trainerToken = '';

  async asTrainer(method: string, path: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(this.address + path, {
      method,
      headers: { Authorization: `Bearer ${this.trainerToken}` },
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** As a crash would: nothing is cleaned up. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Ends the learners' sandboxes with the server, through the API, and complains about any part that is left. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.isRunning) await this.start();
    const sandboxes = (await this.asTrainer('GET', '/api/sandboxes')).body as OwnSandbox[];
    tally('machines', sandboxes.length);
    tally('unused', sandboxes.filter(({ state }) => state === 'ready').length);
    const alive = sandboxes.filter((sandbox) => sandbox.state !== 'gone');
    await Promise.all(alive.map((sandbox) => this.asTrainer('DELETE', `/api/sandboxes/${sandbox.id}`)));
    await this.stop();
    const left = await objectsOf(this.stateDir);
    if (left.length > 0) throw new Error(`The server left on the engine: ${left.join(', ')}`);
    await rm(this.stateDir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
