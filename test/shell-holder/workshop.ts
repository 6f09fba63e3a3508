import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../programs/compile.js';
import { Attachment, type AttachOptions } from './attachment.js';
import { until } from './until.js';

/** A freshly compiled `shell-holder` with a folder of its own for its sockets. */
export class Workshop {
  private readonly opened: Attachment[] = [];
  private names = 0;

  private constructor(
    readonly folder: string,
    private readonly others: NodeJS.ProcessEnv,
  ) {}

  /** `environment`: what the program finds there besides. */
  static async open({ sanitized = false, environment = {} } = {}): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'shell-holder-'));
    await compile('shell-holder', folder, sanitized);
    return new Workshop(folder, environment);
  }

  get program(): string {
    return join(this.folder, 'shell-holder');
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...this.others, PATH: process.env['PATH'], SHELL_HOLDER_DIR: join(this.folder, 'sockets') };
  }

  socket(name: string): string {
    return join(this.folder, 'sockets', `${name}.sock`);
  }

  /** A terminal's name that no test has used yet. */
  freshName(): string {
    return `t${++this.names}`;
  }

  attach(options: AttachOptions): Attachment {
    const attachment = new Attachment(this.program, this.environment, this.socket(options.name), options);
    this.opened.push(attachment);
    return attachment;
  }

  /** Ends every shell, and resolves once no holder of ours is left. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const each of this.opened) each.vanish();
    await until('no holder is left', async () => {
      const left = await this.holders();
      for (const pid of left) end(pid);
      return left.length === 0;
    });
    await rm(this.folder, { recursive: true });
  }

  async sockets(): Promise<string[]> {
    return (await readdir(join(this.folder, 'sockets'))).filter((name) => name.endsWith('.sock'));
  }

  private async holders(): Promise<number[]> {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const ours = await Promise.all(pids.map(async (pid) => (await commandLine(pid)).startsWith(this.program)));
    return pids.filter((_, index) => ours[index]).map(Number);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // it ended by itself in the meantime
  }
}

async function commandLine(pid: string): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''); // ended in the meantime
}
