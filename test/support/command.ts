import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The command `radoub` as a process of its own, against the engine of this test run, with a state of its own. */
export class RadoubCommand implements AsyncDisposable {
  stdout = '';
  stderr = '';
  private readonly exited: Promise<unknown>;

  private constructor(
    readonly stateDir: string,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (text: Buffer) => (this.stdout += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.stderr += text.toString()));
    this.exited = once(child, 'close');
  }

  static async start(...args: string[]): Promise<RadoubCommand> {
    const stateDir = await mkdtemp(join(tmpdir(), 'radoub-command-'));
    const child = spawn(process.execPath, ['--enable-source-maps', join(PROJECT, 'dist/cli/main.js'), ...args], {
      cwd: PROJECT,
      env: {
        PATH: process.env['PATH'],
        RADOUB_STATE: stateDir,
        RADOUB_ENGINE: `unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''}`,
        RADOUB_SOCKETS: process.env['RADOUB_TEST_SOCKETS'],
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new RadoubCommand(stateDir, child);
  }

  /** Resolves with the exit code once it has ended. */
  async end(): Promise<number | null> {
    await this.exited;
    return this.child.exitCode;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode === null) this.kill('SIGINT');
    await this.exited;
    await rm(this.stateDir, { recursive: true, force: true });
  }
}
