import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardView } from '../src/board/board-view.js';
import type { ResultsView } from '../src/board/results/results-view.js';
import type { Outcome } from '../src/classes/acting/outcome.js';
import type { ClassView } from '../src/classes/class-view.js';
import type { HelpView, SessionView } from '../src/sessions/session-view.js';
import { ClassDesk } from './support/class-desk.js';
import { type Client, inMachineOf, SMALL_SCENARIOS } from './support/client.js';
import { eventually } from './support/eventually.js';
import { environmentOf, radoub, type Ran } from './support/remote-command.js';
import { Server } from './support/server.js';
import { changeRows } from './support/server-database.js';
import { TrainerTerminal } from './support/trainer-terminal.js';
import { employ } from './support/trainers.js';

const HOSTILE = 'Ben\u001b]52;c;cm0gLXJm\u0007\u009b2J';

/** All that a terminal might answer, keep or be changed by. */
const MISCHIEF = String.raw`printf '\033]52;c;cm0gLXJm\007\033]0;owned\007\033[c\033[6n\033[?1003h\033[?1049h\033[5i\033[8;3;3t\033P+q54\033\\'`;

import.meta.jest.setTimeout(120_000);

describe('The command line of a trainer', () => {
  let server: Server;
  let trainer: Client;
  let desk: ClassDesk;
  let environment: Record<string, string>;
  let classroom: ClassView;
  let ana: Client;
  let session: SessionView;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'radoub-trainer-'));
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS, RADOUB_OPEN: 'false' });
    trainer = employ(server);
    desk = new ClassDesk(server, trainer);
    environment = environmentOf(trainer);
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const run = (...args: string[]): Promise<Ran> => radoub(environment, ...args);

  async function json<T>(...args: string[]): Promise<T> {
    const { code, stdout, stderr } = await run(...args, '--json');
    if (code !== 0) throw new Error(`radoub ${args.join(' ')}: ${stderr}${stdout}`);
    return JSON.parse(stdout) as T;
  }

  it('makes a class, and tells how to join it', async () => {
    const times = ['--start', '2030-01-12T08:00Z', '--end', '2030-01-12T16:00Z'];
    const planned = await run('class', 'create', 'Later', '--exercise', 'small', '--expected', '3', ...times);
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toMatch(/^join at +http:\/\/\S+\/join\/\S+$/m);
    classroom = await json('class', 'create', 'CDA 2026', '--exercise', 'small', '--expected', '2', '--no-internet');
    expect(classroom).toMatchObject({ state: 'open', internet: false, scenarios: ['small'] });
    expect(await desk.look(classroom)).toEqual(classroom);
    const { stdout } = await run('class', 'list');
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^open .* 0 of 2 +CDA 2026 /),
      expect.stringMatching(/^planned .* 0 of 3 +Later /),
      '',
    ]);
  });

  describe('says in one sentence what is wrong', () => {
    it.each<[string, string, Record<string, string>, string[], number]>([
      ['a token that is not known', 'unauthenticated', { RADOUB_TOKEN: 'x'.repeat(43) }, ['class', 'list'], 1],
      ['a server that is away', 'server-away', { RADOUB_SERVER: 'http://127.0.0.1:9' }, ['class', 'list'], 1],
      ['a class that there is not', 'class-not-found', {}, ['board', 'nope', '--once'], 1],
      [
        'an exercise that there is not',
        'no exercise nope. (invalid-input)',
        {},
        ['class', 'create', 'a', '--exercise', 'nope', '--expected', '1'],
        1,
      ],
      ['no token', 'RADOUB_TOKEN', { RADOUB_TOKEN: '' }, ['class', 'list'], 2],
      ['nobody named', '--learner', {}, ['reset', 'CDA 2026'], 2],
      ['no terminal', 'terminal', {}, ['attach', 'CDA 2026', '--learner', 'Ana'], 2],
      ['an option that there is not', 'unknown option', {}, ['board', 'CDA 2026', '--twice'], 2],
    ])('%s (%s)', async (_, said, other, args, code) => {
      const ran = await radoub({ ...environment, ...other }, ...args);
      expect([ran.code, ran.stdout, ran.stderr.trimEnd().split('\n')]).toEqual([
        code,
        '',
        [expect.stringContaining(said)],
      ]);
    });

    it('a token that only reads', async () => {
      const reader = environmentOf(employ(server, { role: 'admin', scope: 'read' }));
      expect((await radoub(reader, 'class', 'list')).code).toBe(0);
      const ran = await radoub(reader, 'class', 'close', 'Later');
      expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/\(scope-too-narrow\)\n$/)]);
    });

    it('a file with a token that others may read', async () => {
      const path = join(folder, 'token');
      await writeFile(path, `${trainer.known.token ?? ''}\n`, { mode: 0o600 });
      const away = { ...environment, RADOUB_TOKEN: '' };
      expect((await radoub(away, 'class', 'list', '--token-file', path)).code).toBe(0);
      await chmod(path, 0o644);
      expect(await radoub(away, 'class', 'list', '--token-file', path)).toMatchObject({ code: 2, stdout: '' });
    });
  });

  describe('for a class at work', () => {
    beforeAll(async () => {
      ana = (await desk.join(classroom, 'Ana')).browser;
      await desk.join(classroom, 'Ben');
      changeRows(server, "UPDATE class_learners SET name = ? WHERE name = 'Ben'", HOSTILE);
      session = await ana.open();
    }, 120_000);

    it('shows the board, in which names only show', async () => {
      const { code, stdout } = await run('board', 'cda 2026', '--once', '--language', 'en');
      expect(code).toBe(0);
      expect(stdout).toMatch(/○ Ana +1\/2 The first network/);
      expect(stdout).toMatch(/Ben.+has not begun/);
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
      const board = await json<BoardView>('board', classroom.code ?? '');
      expect(board.rows.map(({ name }) => name).sort()).toEqual(['Ana', HOSTILE]);
    });

    it('keeps the board up to date in a terminal, until Ctrl-C', async () => {
      using terminal = new TrainerTerminal(environment, { cols: 120, rows: 30 });
      terminal.run('board', 'CDA 2026', '--language', 'en');
      await terminal.sees('0 tries');
      await ana.call('PUT', `/sessions/${session.id}/hand`, { raised: true });
      await terminal.sees('asks for help');
      terminal.type('\x03');
      expect(await terminal.isBack()).toBe(0);
      expect(terminal.foreign).toEqual([]);
      await ana.call('PUT', `/sessions/${session.id}/hand`, { raised: false });
    });

    it('writes to learners, and gives them time', async () => {
      expect(await run('message', 'CDA 2026', 'Pause.', '--all')).toEqual({ code: 0, stdout: '✔ Ana\n', stderr: '' });
      const { messages } = (await ana.call<HelpView>('GET', `/sessions/${session.id}/help`)).body;
      expect(messages.map(({ text }) => text)).toEqual(['Pause.']);
      const before = (await ana.session(session.id)).deadline ?? '';
      expect(await json<Outcome[]>('extend', session.id, '30')).toMatchObject([{ outcome: 'done' }]);
      const after = (await ana.session(session.id)).deadline ?? '';
      expect(Date.parse(after) - Date.parse(before)).toBe(30 * 60_000);
    });

    it('resets those who are named, and fails when it failed for one', async () => {
      await inMachineOf(server, session.id, 'docker', 'network', 'create', 'mine');
      const { code, stdout } = await run(
        'reset',
        'CDA 2026',
        '--learner',
        'ana',
        '--learner',
        HOSTILE,
        '--step',
        'second',
      );
      expect(code).toBe(1);
      expect(stdout).toMatch(/^✔ Ana\n✘ Ben\S+: They have not begun. \(not-begun\)\n$/);
      expect(await ana.session(session.id)).toMatchObject({ state: 'open', step: 'second' });
      expect(await inMachineOf(server, session.id, 'docker', 'network', 'ls')).not.toContain('mine');
      expect(await run('reset', 'CDA 2026', '--learner', 'Bob')).toMatchObject({ code: 1, stdout: '' });
    });
  });

  describe('attached to a learner’s terminal', () => {
    const attach = (terminal: TrainerTerminal, ...more: string[]): void => {
      terminal.run('attach', 'CDA 2026', '--learner', 'Ana', ...more);
    };

    it('only watches, whatever the learner prints, and leaves by Ctrl-]', async () => {
      const page = await ana.terminal(session.id, 't1', { hello: { cols: 70, rows: 20 } });
      using terminal = new TrainerTerminal(environment);
      attach(terminal);
      await terminal.sees('you watch');
      terminal.type('echo intru"s"ion\r');
      page.type(`${MISCHIEF}; printf '\\033[?1049l'; stty size; echo sh"o"wn\r`);
      await terminal.sees('shown');
      await terminal.sees('20 70');
      terminal.type('\x1d');
      expect(await terminal.isBack()).toBe(0);
      expect(terminal.text).toContain('Detached. The shell goes on.');
      expect(terminal.foreign).toEqual([]);
      expect(page.text).not.toContain('intrusion');
      page.vanish();
    });

    it('types once the learner has agreed, until they say stop; the shell goes on', async () => {
      const page = await ana.terminal(session.id, 't1', { hello: { cols: 70, rows: 20, client: 'd'.repeat(32) } });
      using terminal = new TrainerTerminal(environment, { cols: 100, rows: 30 });
      attach(terminal, 't1', '--type');
      await terminal.sees('have asked to type');
      const { typing } = (await ana.call<HelpView>('GET', `/sessions/${session.id}/help`)).body;
      if (typing.state !== 'asked') throw new Error(JSON.stringify(typing));
      const answer = (allowed: boolean): Promise<unknown> =>
        ana.call('PUT', `/sessions/${session.id}/typing`, { trainer: typing.trainer, allowed });
      await answer(true);
      await terminal.sees('you type');
      const welcomed = (): Promise<void> => terminal.sees('from the trainer');
      terminal.type('kept=1; stty size; echo from the trai"n"er\r');
      await welcomed();
      await page.sees('20 70\r\nfrom the trainer');
      terminal.type('\x1b[200~echo the pas"t"ed\x1b[D\x03\x1d\x1b[201~\r'); // of which nothing presses a key
      await page.sees('the pasted[D');
      await answer(false);
      await terminal.sees('took typing back');
      terminal.type('\x1d');
      expect(await terminal.isBack()).toBe(0);
      page.type('echo kept is $kept\r');
      await page.sees('kept is 1');
      page.vanish();
    });

    it('is out of it when the session ends', async () => {
      using terminal = new TrainerTerminal(environment);
      attach(terminal);
      await terminal.sees('you watch');
      expect(await run('stop', session.id)).toMatchObject({ code: 0 });
      expect(await terminal.isBack()).toBe(0);
      expect(terminal.text).toContain('The session has ended.');
    });
  });

  describe('attached to a terminal of the trainer’s own', () => {
    let own: SessionView;

    beforeAll(async () => {
      own = await trainer.open();
    }, 120_000);

    it('has its size, also after a change, and survives a flood', async () => {
      using terminal = new TrainerTerminal(environment, { cols: 90, rows: 25 });
      terminal.run('attach', own.id);
      await terminal.sees('your own session');
      terminal.type('stty size\r');
      await terminal.sees('24 90');
      terminal.resize(101, 33);
      terminal.type('until [ "$(stty size)" = "32 101" ]; do sleep 0.1; done; echo re"s"ized\r');
      await terminal.sees('resized');
      terminal.type('yes flood | head -c 5000000; echo o"v"er\r');
      await terminal.sees('over');
      expect(terminal.text.length).toBeLessThan(2_000_000); // most of it nobody could see
      terminal.type('\x1d');
      expect(await terminal.isBack()).toBe(0);
    });

    it('gives the terminal back when it is told to end, and when the server is gone', async () => {
      using terminal = new TrainerTerminal(environment);
      terminal.run('attach', own.id);
      await terminal.sees('your own session');
      terminal.signal('SIGTERM');
      expect(await terminal.isBack()).toBe(143);
      terminal.run('attach', own.id);
      await terminal.sees('your own session');
      await server.kill();
      expect(await terminal.isBack()).toBe(1);
      expect(terminal.text).toContain('(connection-lost)');
      await server.start();
    });
  });

  it('tells the results, and closes the class', async () => {
    const path = join(folder, 'results.csv');
    expect(await run('results', 'CDA 2026', '--csv', '--output', path)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(path, 'utf8')).toMatch(/^\uFEFFlearner,exercise,.*\r\nAna,Small exercise,1,/);
    const { steps } = await json<ResultsView>('results', 'CDA 2026');
    expect(steps.map(({ name, step }) => [name, step])).toContainEqual(['Ana', 'second']);
    expect((await run('results', 'CDA 2026')).stdout).toMatch(/^Ana +Small exercise, 2 The second network/m);
    expect(await json<ClassView>('class', 'close', 'CDA 2026')).toMatchObject({ state: 'closed', code: null });
    await eventually(
      async () => (await desk.look(classroom)).state === 'closed',
      () => 'The class goes on.',
    );
    expect(await run('reset', 'CDA 2026', '--all')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching('class-closed') as string,
    });
  });
});
