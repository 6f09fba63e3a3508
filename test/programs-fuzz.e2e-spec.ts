import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { encode, type Message, MessageReader } from '../src/checks/files/agent-protocol.js';
import { compile } from './programs/compile.js';
import { sentToAgent, sentToHolder } from './programs/frames.js';
import { Workshop } from './shell-holder/workshop.js';

import.meta.jest.setTimeout(600_000);

/** What is sent is random, and the same for the same seed: a test that passes for one change passes for the next. */
const SEED = Number(process.env['RADOUB_FUZZ_SEED'] ?? 1);
const RUNS = Number(process.env['RADOUB_FUZZ_RUNS'] ?? 60);

/** A shell that no key ends, and that says more than is kept if it is loud. */
const deaf = (isLoud: boolean): string[] => [
  'sh',
  '-c',
  `stty raw -echo; echo ready; read go; ${isLoud ? 'yes | head -c 3000000 & ' : ''}exec cat >/dev/null`,
];

describe('Programs of the sandbox, whatever is sent to them', () => {
  const reports = mkdtempSync(join(tmpdir(), 'radoub-sanitizer-'));

  afterAll(() => {
    rmSync(reports, { recursive: true });
  });

  afterEach(() => {
    const found = readdirSync(reports).map((name) => readFileSync(join(reports, name), 'utf8'));
    expect(found).toEqual([]);
  });

  /** Where they say what they found; they exit with a code of their own, and are not asked for what an exit frees. */
  const environment = (): Record<string, string> => ({
    ASAN_OPTIONS: `log_path=${join(reports, 'address')}:exitcode=99:detect_leaks=0`,
    UBSAN_OPTIONS: `log_path=${join(reports, 'undefined')}:exitcode=99:print_stacktrace=1`,
  });

  it('hold a shell for whoever comes next', async () => {
    await using workshop = await Workshop.open({ sanitized: true, environment: environment() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentToHolder(), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (clients, isLoud) => {
          const name = workshop.freshName();
          const first = workshop.attach({ name, client: 'z', argv: deaf(isLoud) });
          const { pid } = await first.welcome();
          await first.sees('ready');
          first.stall();
          first.type('\n');
          const sockets = await Promise.all(clients.map((pieces) => sendTo(workshop.socket(name), pieces)));
          const last = workshop.attach({ name, client: 'y' });
          expect((await last.welcome()).pid).toBe(pid);
          process.kill(-pid, 'SIGKILL');
          for (const each of sockets) each.destroy();
          for (const each of [first, last]) each.vanish();
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  describe('such as the file agent', () => {
    let folder: string;
    let program: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'radoub-agent-'));
      mkdirSync(join(folder, 'sub/deep'), { recursive: true });
      writeFileSync(join(folder, 'a.txt'), 'a'.repeat(5000));
      symlinkSync('a.txt', join(folder, 'link'));
      symlinkSync('loop', join(folder, 'loop'));
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      program = await compile('file-agent', folder, true);
    });

    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    async function answersTo(pieces: readonly Buffer[]): Promise<{ code: number | null; messages: Message[] }> {
      const agent = spawn(program, { env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
      const exited = once(agent, 'exit') as Promise<[number | null]>;
      agent.stdin.on('error', () => undefined); // it may have ended
      for (const piece of pieces) agent.stdin.write(piece);
      agent.stdin.end();
      const messages = new MessageReader().read(await buffer(agent.stdout));
      return { code: (await exited)[0], messages };
    }

    it('answer in order, or end', async () => {
      const property = fc.asyncProperty(sentToAgent(folder), async (pieces) => {
        expect([0, 2]).toContain((await answersTo(pieces)).code);
      });
      await fc.assert(property, { numRuns: RUNS * 2, seed: SEED });
    });

    it('find the same in a folder whose name ends with a slash', async () => {
      const list = (path: string): Promise<unknown> => answersTo([encode({ kind: 'list', path, most: 100 })]);
      expect(await list(`${folder}/`)).toEqual(await list(folder));
    });
  });
});

/** Leaves the connection open, and does not read what comes back. */
async function sendTo(path: string, pieces: readonly Buffer[]): Promise<Socket> {
  const socket = connect(path);
  socket.on('error', () => undefined); // whoever sends rubbish is cut off
  await once(socket, 'connect');
  for (const piece of pieces) {
    socket.write(piece);
    await setImmediate(); // so that pieces arrive as such
  }
  return socket;
}
