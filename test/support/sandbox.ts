import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { SessionView, TicketView } from '../../src/sessions/session-view.js';
import { docker } from './engine-objects.js';
import { Page, type PageOptions } from '../terminal/page.js';
import { eventually } from './eventually.js';
import type { Server } from './server.js';

/** How a script in a sandbox ended. */
export interface Run {
  /** Of the script; undefined when it was cut off. */
  readonly code: number | undefined;
  /** Both outputs, without blanks around them. */
  readonly output: string;
}

/** More than any probe needs; the docker CLI's own start is some 50 ms. */
const SCRIPT_MS = 30_000;

/** A learner with a session and a machine of their own. */
export class Sandbox implements AsyncDisposable {
  private constructor(
    private readonly server: Server,
    private readonly cookie: string,
    readonly session: string,
    readonly id: string,
  ) {}

  /** Opens a session as a new visitor's page would and waits for its machine. */
  static async open(server: Server): Promise<Sandbox> {
    const response = await fetch(`${server.address}/api/sessions`, {
      method: 'POST',
      headers: { Origin: server.address, 'Content-Type': 'application/json' },
      body: JSON.stringify({ scenario: 'docker-networks' }),
    });
    const session = (await response.json()) as SessionView;
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const look = new Sandbox(server, cookie, session.id, '');
    await eventually(
      async () => (await look.view()).state === 'open',
      () => `The session of the sandbox did not open:\n${server.log}`,
      { everyMs: 100, withinMs: 90_000 },
    );
    const { body } = await server.asTrainer('GET', '/api/sandboxes');
    const found = (body as { id: string; session: string | null }[]).find((each) => each.session === session.id);
    if (!found) throw new Error(`No sandbox has the session ${session.id}: ${JSON.stringify(body)}`);
    return new Sandbox(server, cookie, session.id, found.id);
  }

  get name(): string {
    return `radoub-${this.id}`;
  }

  /** What the learner's page is told of the session. */
  async view(signal?: AbortSignal): Promise<SessionView> {
    return (await (await this.call('GET', '', { signal })).json()) as SessionView;
  }

  /** Evaluates the checks of the open step at once, as the page's button does. */
  async verify(): Promise<Response> {
    return this.call('POST', `/steps/${(await this.view()).step}/verify`);
  }

  /** A terminal of the learner's page. */
  async terminal(terminal: string, options: Partial<PageOptions> = {}): Promise<Page> {
    const page = await this.knock(terminal, options);
    await page.isWelcome();
    return page;
  }

  /** The same before its shell has said anything. */
  async knock(terminal: string, options: Partial<PageOptions> = {}): Promise<Page> {
    const response = await this.call('POST', '/terminals', { body: { terminal } });
    const { url } = (await response.json()) as TicketView;
    const headers = { Origin: this.server.address, Cookie: this.cookie };
    return Page.connect(this.server.address.replace('http', 'ws') + url, { headers, ...options });
  }

  /** A script of the learner, as root in the machine, through the same exec that the terminal uses. */
  sh(script: string, { withinMs = SCRIPT_MS, args = [] as string[] } = {}): Promise<Run> {
    return inContainer(['exec', ...args, this.name, 'bash', '-c', script], '', withinMs);
  }

  /** A Perl program, for calls that no command makes. */
  perl(program: string, { withinMs = SCRIPT_MS } = {}): Promise<Run> {
    return inContainer(['exec', '-i', this.name, 'perl'], program, withinMs);
  }

  /** Of the machine's first process, as the host counts. */
  async pid(): Promise<number> {
    return Number(await this.inspect('{{.State.Pid}}'));
  }

  containerId(): Promise<string> {
    return this.inspect('{{.Id}}');
  }

  /** The host's folder with the machine's disk. */
  async store(): Promise<string> {
    return (await docker('volume', 'inspect', '-f', '{{.Mountpoint}}', this.name)).trim().replace(/\/_data$/, '');
  }

  /** The host's folder of the machine's group in a hierarchy of cgroup v1, or in the only one of v2. */
  async cgroup(controller: string): Promise<string> {
    const lines = (await readFile(`/proc/${await this.pid()}/cgroup`, 'utf8')).trim().split('\n');
    for (const line of lines) {
      const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
      if (controllers.split(',').includes(controller)) return `/sys/fs/cgroup/${controllers}${path}`;
    }
    const unified = /^0::(.*?)(\/init)?$/m.exec(lines.join('\n'))?.[1] ?? '';
    return `/sys/fs/cgroup${unified}`;
  }

  async dockerAnswers(withinMs = 60_000): Promise<void> {
    await eventually(
      async () => (await this.sh('docker version >/dev/null 2>&1', { withinMs: 10_000 })).code === 0,
      () => `The Docker of ${this.name} does not answer.`,
      { everyMs: 100, withinMs },
    );
  }

  /** Ends the session and waits until the machine is gone. */
  async remove(withinMs = 60_000): Promise<void> {
    await this.call('DELETE');
    await eventually(
      async () => !(await docker('ps', '-a', '--format', '{{.Names}}')).split('\n').includes(this.name),
      () => `${this.name} is still there:\n${this.server.log}`,
      { everyMs: 50, withinMs },
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.remove();
  }

  private call(
    method: 'GET' | 'POST' | 'DELETE',
    path = '',
    { signal, body }: { signal?: AbortSignal | undefined; body?: unknown } = {},
  ): Promise<Response> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    return fetch(`${this.server.address}/api/sessions/${this.session}${path}`, {
      method,
      headers: {
        Origin: this.server.address,
        Cookie: this.cookie,
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: json ?? null,
      signal: signal ?? null,
    });
  }

  private async inspect(format: string): Promise<string> {
    return (await docker('inspect', '-f', format, this.name)).trim();
  }
}

/** Runs the docker CLI against the engine of this test run to its end, or for a time; a failure is an answer too. */
export async function inContainer(args: readonly string[], input = '', withinMs = SCRIPT_MS): Promise<Run> {
  const child = spawn('docker', ['-H', `unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''}`, ...args], {
    timeout: withinMs,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => undefined); // it may end before it has read everything
  child.stdin.end(input);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      if (output.length < 1024 * 1024) output += chunk.toString();
    });
  }
  const code = await new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve(status ?? undefined);
    });
  });
  return { code, output: output.trim() };
}
