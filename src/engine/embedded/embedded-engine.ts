import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type Docker from 'dockerode';
import { IMAGES_DIR } from '../images/image-sources.js';

const START_SECONDS = 60;
const RESTART_DELAY_MS = 500;
const WATCH_MS = 1_000;

export interface EmbeddedEngineOptions {
  /** Holds socket, data, pid file and log. */
  readonly dir: string;
  /** Network namespace of its own. */
  readonly namespace: string;
  readonly dns: readonly string[];
  readonly registryMirror: string;
}

/**
 * A Docker engine of our own as a child process: started if it is not running, taken over if an earlier server left it,
 * started again whenever it dies. It does not die with us: machines outlive a crash of the server.
 */
export class EmbeddedEngine {
  private readonly logger = new Logger(EmbeddedEngine.name);
  private readonly stopping = new AbortController();
  private watching: Promise<void> | undefined;

  constructor(
    private readonly docker: Docker,
    private readonly options: EmbeddedEngineOptions,
  ) {}

  async start(): Promise<void> {
    await mkdir(this.options.dir, { recursive: true, mode: 0o711 });
    if (!(await this.answers())) await this.launch();
    this.watching = this.watch();
  }

  /** Ends the engine. Machines must have been stopped before; with `keep` both go on without us. */
  async stop({ keep }: { keep: boolean }): Promise<void> {
    this.stopping.abort();
    await this.watching;
    if (keep) return;
    await run(join(IMAGES_DIR, 'engine/stop-engine'), [this.options.dir], this.environment());
  }

  private async launch(): Promise<void> {
    const log = await open(join(this.options.dir, 'engine.log'), 'a');
    let child: ChildProcess;
    try {
      child = spawn(join(IMAGES_DIR, 'engine/start-engine'), [this.options.dir], {
        detached: true, // Ctrl-C in our terminal must not reach it before the machines are stopped
        stdio: ['ignore', log.fd, log.fd],
        env: this.environment(),
      });
    } finally {
      await log.close();
    }
    const end = { reached: false };
    for (const sign of ['error', 'exit']) child.once(sign, () => (end.reached = true));
    child.unref();
    await this.until(async () => end.reached || (await this.answers()), 'The engine did not start');
    if (end.reached) throw new Error(`The engine ended at once:\n${await this.lastLog()}`);
  }

  private async watch(): Promise<void> {
    const { signal } = this.stopping;
    const pause = (milliseconds: number): Promise<void> =>
      delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined); // told to stop meanwhile
    for (;;) {
      await pause(WATCH_MS);
      if (isAborted(signal)) return;
      if (await this.lives()) continue;
      this.logger.error(`The engine died; starting it again. ${await this.lastLog()}`);
      await pause(RESTART_DELAY_MS);
      if (isAborted(signal)) return;
      await this.launch().catch((error: unknown) => {
        this.logger.error(error);
      });
    }
  }

  private environment(): Record<string, string> {
    return {
      PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
      RADOUB_NETNS: this.options.namespace,
      RADOUB_DNS: this.options.dns.join(','),
      RADOUB_MIRROR: this.options.registryMirror,
    };
  }

  /** By its process, since one that is busy is slow to answer; by its answer where its pid file is not whole. */
  private async lives(): Promise<boolean> {
    const pid = await this.pid();
    return pid === undefined ? this.answers() : isAlive(pid);
  }

  private async answers(): Promise<boolean> {
    return this.docker.ping().then(
      () => true,
      () => false,
    );
  }

  private async pid(): Promise<number | undefined> {
    const text = await readFile(join(this.options.dir, 'docker.pid'), 'utf8').catch(() => '');
    return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
  }

  private async lastLog(): Promise<string> {
    const log = await readFile(join(this.options.dir, 'engine.log'), 'utf8').catch(() => '');
    return log.trim().split('\n').slice(-5).join('\n');
  }

  private async until(done: () => boolean | Promise<boolean>, complaint: string): Promise<void> {
    const deadline = Date.now() + START_SECONDS * 1_000;
    while (!(await done())) {
      if (Date.now() > deadline) throw new Error(`${complaint} within ${START_SECONDS} s:\n${await this.lastLog()}`);
      await delay(50);
    }
  }
}

/** Asked again after each wait: a plain read would be taken for unchanged. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function run(command: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const child = spawn(command, args, { stdio: 'inherit', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}.`);
}
