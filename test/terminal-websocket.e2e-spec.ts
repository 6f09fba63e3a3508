import { eventually } from './support/eventually.js';
import { AMID_OUTPUT, numbers } from './terminal/numbers.js';
import { Page, type PageOptions, refusal } from './terminal/page.js';
import { TerminalsAlone } from './terminal/terminals-alone.js';
import { Workshop } from './shell-holder/workshop.js';

const KIB = 1024;

describe('A terminal’s websocket', () => {
  let workshop: Workshop;
  let server: TerminalsAlone;

  beforeAll(async () => {
    workshop = await Workshop.open();
  });

  beforeEach(async () => {
    server = new TerminalsAlone(workshop);
    await server.start();
  });

  afterEach(async () => {
    await server.stop();
    await eventually(
      () => server.attached === 0,
      () => `${server.attached} connections are left of pages that are gone.`,
    );
  });

  afterAll(async () => {
    await workshop[Symbol.asyncDispose]();
  });

  async function open(terminal: string, options: Partial<PageOptions> = {}, caller = 'ana'): Promise<Page> {
    return Page.open(await server.ticketUrl(terminal, caller), { headers: server.headers(caller), ...options });
  }

  describe('is given', () => {
    it('by name, or as the next free one, to at most six', async () => {
      for (const expected of ['t1', 't2', 't3', 't4', 't5', 't6']) {
        const answer = await server.post({});
        expect(answer.status).toBe(201);
        expect(await answer.json()).toMatchObject({ terminal: expected });
      }
      expect((await server.post({ terminal: 't3' })).status).toBe(201);
      const seventh = await server.post({});
      expect([seventh.status, await seventh.json()]).toMatchObject([409, { code: 'too-many-terminals' }]);
    });

    it.each([{ terminal: '../t1' }, { terminal: 't0' }, { terminal: 't100' }, { terminal: 1 }, { shell: 'zsh' }])(
      'not for %j',
      async (body) => {
        expect((await server.post(body)).status).toBe(400);
      },
    );

    it('not to strangers', async () => {
      expect((await server.post({}, 'bob')).status).toBe(404);
      expect((await server.post({}, 'nobody')).status).toBe(401);
    });

    it.each([
      ['another site', 'https://evil.example'],
      ['no site', undefined],
      ['a sandboxed page', 'null'],
      ['a name that ends like ours', 'http://x127.0.0.1'],
      ['a name that begins like ours', 'http://127.0.0.1.evil.example'],
    ])('not to %s', async (_, origin) => {
      const headers = { Cookie: 'caller=ana', ...(origin === undefined ? {} : { Origin: origin }) };
      const url = await server.ticketUrl('t1');
      expect(await refusal(url, headers)).toEqual({ status: 403, code: 'foreign-origin' });
    });

    it('once for each ticket, and to its holder only', async () => {
      const url = await server.ticketUrl('t1');
      await Page.open(url, { headers: server.headers() });
      const refused = { status: 403, code: 'ticket-refused' };
      expect(await refusal(url, server.headers())).toEqual(refused);
      expect(await refusal(await server.ticketUrl('t1'), server.headers('bob'))).toEqual(refused);
      expect(await refusal(server.url('/terminal'), server.headers())).toEqual(refused);
      expect(await refusal(server.url('/elsewhere'), server.headers())).toEqual({ status: 404, code: 'not-found' });
    });

    it('not for a ticket that is too old', async () => {
      const refused = { status: 403, code: 'ticket-refused' };
      expect(await refusal(server.expiredTicketUrl('t1'), server.headers())).toEqual(refused);
    });

    it('to at most twelve at once', async () => {
      const clients = Array.from({ length: 12 }, (_, index) => index.toString(16).repeat(32));
      const pages = await Promise.all(clients.map((client) => open('t1', { hello: { client } })));
      const url = await server.ticketUrl('t1');
      expect(await refusal(url, server.headers())).toEqual({ status: 403, code: 'too-many-connections' });
      pages[0]?.vanish();
      await eventually(
        () => server.attached === 11,
        () => 'The page that left still counts.',
      );
      await open('t1');
    });
  });

  describe('carries', () => {
    it('what is typed and what the shell says, also across a lost connection', async () => {
      const first = await open('t2', AMID_OUTPUT);
      expect(first.welcome).toEqual({ type: 'welcome', terminal: 't2', seq: 0, typed: 0 });
      const command = 'PS1=; stty -echo; echo "pid $$"; seq 1 100000; echo do"n"e\n';
      first.type(command);
      await first.sees('\r\n20000\r\n');
      first.vanish();
      await first.closed;

      const second = await open('t2', { hello: { since: first.received } });
      expect(second.welcome).toMatchObject({ seq: first.received, typed: command.length });
      await second.sees('done\r\n');
      expect(first.text + second.text).toContain(numbers(100_000));
    });

    it('a size, and a change of it', async () => {
      const page = await open('t3', { hello: { cols: 123, rows: 45 } });
      page.type('stty size\n');
      await page.sees('45 123');
      page.send({ type: 'resize', cols: 67, rows: 8 });
      page.type('stty size\n');
      await page.sees('8 67');
    });

    it('no more than a page draws, and Ctrl-C past it', async () => {
      const page = await open('t4', { draws: 0 });
      page.type('yes\n');
      await eventually(
        () => page.received > 128 * KIB,
        () => 'Nothing floods.',
      );
      await eventuallyQuiet(page);
      expect(page.received).toBeLessThan(512 * KIB);
      page.type('\x03');
      page.send({ type: 'drawn', bytes: page.received });
      const drawing = setInterval(() => {
        page.send({ type: 'drawn', bytes: 64 * KIB });
      }, 10);
      await page.sees('^C');
      clearInterval(drawing);
    });

    it('the exit code, and a new shell afterwards', async () => {
      const page = await open('t5');
      page.type('exit 3\n');
      expect(await page.closed).toEqual({ code: 1000, reason: 'exited' });
      expect(page.messages.at(-1)).toEqual({ type: 'exit', code: 3 });
      expect((await open('t5', { hello: { since: page.received } })).welcome?.seq).toBe(0);
    });

    it('to a trainer what the learner sees, and nothing back', async () => {
      const learner = await open('t6');
      const trainer = await open('t6', { hello: { client: 'b'.repeat(32), cols: 10, rows: 10 } }, 'trainer');
      trainer.type('echo intrusion\n');
      trainer.send({ type: 'resize', cols: 10, rows: 10 });
      learner.type('stty size; echo he"l"lo\n');
      await trainer.sees('hello\r\n');
      expect(trainer.text).toContain('24 80');
      expect(trainer.text).not.toContain('intrusion');
    });
  });

  describe('ends', () => {
    it.each([
      ['words that are no message', 't7', '{"type":"shout"}', 1008],
      [
        'a second hello',
        't8',
        JSON.stringify({ type: 'hello', client: 'a'.repeat(32), since: null, cols: 1, rows: 1 }),
        1008,
      ],
      ['a frame that is too long', 't9', Buffer.alloc(64 * KIB + 1), 1009],
    ])('on %s, with its shell unharmed', async (_, terminal, frame, code) => {
      const page = await open(terminal);
      page.type('echo o"n"e\n');
      await page.sees('one\r\n');
      page.socket.send(frame);
      expect((await page.closed).code).toBe(code);
      const again = await open(terminal, { hello: { since: page.received } });
      again.type('echo t"w"o\n');
      await again.sees('two\r\n');
      expect(again.text).not.toContain('one\r\n');
    });

    it('when its process dies, so that the page comes back', async () => {
      const page = await open('t1');
      page.type('kill -9 $PPID\n');
      expect(await page.closed).toEqual({ code: 1011, reason: 'lost' });
    });

    it('with the session', async () => {
      const page = await open('t1');
      server.events.publish({ type: 'session.ended', session: 'another' });
      server.events.publish({ type: 'session.ended', session: 'session-1' });
      expect(await page.closed).toEqual({ code: 4001, reason: 'ended' });
    });

    it('when the session has a fresh machine, and not when it changes otherwise', async () => {
      const page = await open('t1');
      server.events.publish({ type: 'session.changed', session: 'session-1' });
      page.type('echo st"i"ll here\n');
      await page.sees('still here');
      server.machine = 'machine-2';
      server.events.publish({ type: 'session.changed', session: 'session-1' });
      expect(await page.closed).toEqual({ code: 1012, reason: 'machine-replaced' });
    });

    it('when the server stops, while the shell lives on', async () => {
      const page = await open('t1');
      page.type('kept=kept; echo re"a"dy\n');
      await page.sees('ready');
      await server.stop();
      expect(await page.closed).toEqual({ code: 1012, reason: 'server-restart' });
      await server.start();
      const again = await open('t1', { hello: { since: page.received } });
      again.type('echo "still $kept"\n');
      await again.sees('still kept');
    });
  });
});

async function eventuallyQuiet(page: Page): Promise<void> {
  let before = -1;
  await eventually(
    () => {
      const quiet = page.received === before;
      before = page.received;
      return quiet;
    },
    () => 'It floods on.',
    { everyMs: 200 },
  );
}
