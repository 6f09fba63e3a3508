import type { HelpView, SessionView, TicketView } from '../../src/sessions/session-view.js';
import { Client } from '../support/client.js';
import type { EventLog } from '../support/event-log.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { Page, refusal } from '../terminal/page.js';

export function help(site: () => { server: Server; learner: Client; session: SessionView }): void {
  describe('as the API has it', () => {
    let server: Server;
    let learner: Client;
    let trainer: Client;
    let session: SessionView;

    beforeAll(() => {
      ({ server, learner, session } = site());
      trainer = Client.trainer(server);
    });

    const ask = async (who: Client, method: string, path: string, body?: unknown): Promise<HelpView> => {
      const answer = await who.call<HelpView>(method, `/sessions/${session.id}${path}?lang=en`, body);
      expect(answer).toMatchObject({ status: 200 });
      return answer.body;
    };
    const help = (): Promise<HelpView> => ask(learner, 'GET', '/help');
    const isTold = (log: EventLog, wanted: (help: HelpView) => boolean, what: string): Promise<unknown> =>
      log.has((event) => event.type === 'help' && wanted(event.help), what);

    /** A ticket's websocket for the trainer in the learner's first terminal. */
    async function assist(): Promise<{ url: string } | { code: string }> {
      const path = `/sessions/${session.id}/terminals`;
      const { body } = await trainer.call<TicketView>('POST', path, { terminal: 't1', assist: true });
      return 'url' in body ? { url: server.address.replace('http', 'ws') + body.url } : body;
    }

    async function watch(): Promise<Page> {
      return trainer.terminal(session.id, 't1', { hello: { client: 'b'.repeat(32), cols: 20, rows: 5 } });
    }

    async function mayType(): Promise<void> {
      const { typing } = await ask(trainer, 'POST', '/typing');
      if (typing.state !== 'asked') throw new Error(`It was not asked: ${JSON.stringify(typing)}`);
      expect(await ask(learner, 'PUT', '/typing', { trainer: typing.trainer, allowed: true })).toMatchObject({
        typing: { state: 'given', name: 'Claire' },
      });
    }

    it('raises a hand that stays up, also through a restart of the server, until it is lowered', async () => {
      const { hand } = await ask(learner, 'PUT', '/hand', { raised: true });
      expect(hand).not.toBeNull();
      await server.kill();
      await server.start();
      expect(await ask(learner, 'PUT', '/hand', { raised: true })).toMatchObject({ hand });
      expect(await ask(trainer, 'PUT', '/hand', { raised: false })).toMatchObject({ hand: null });
    });

    it('is told at once what a trainer writes, and the hint of a check, in their language', async () => {
      using page = await learner.follow(session.id, 'fr');
      await ask(trainer, 'POST', '/messages', { text: 'Regardez <b>le masque</b>.' });
      await isTold(page, ({ messages }) => messages.some(({ sender }) => sender === 'Claire'), 'the message');
      const [step] = session.steps;
      const { code } = (
        await trainer.call('POST', `/sessions/${session.id}/hints`, { step: step?.id, check: 'no-such-check' })
      ).body;
      expect(code).toBe('hint-not-found');
      await ask(trainer, 'POST', '/hints', { step: step?.id, check: 'exists' });
      await isTold(page, ({ messages }) => messages.some(({ hintFor }) => hintFor !== undefined), 'the hint');
      expect((await help()).messages.slice(-2)).toMatchObject([
        { sender: 'Claire', text: 'Regardez <b>le masque</b>.' },
        { hintFor: 'The network first exists', text: 'docker network create' },
      ]);
    });

    it('keeps the last fifty messages', async () => {
      for (let count = 1; count <= 51; count++) await ask(trainer, 'POST', '/messages', { text: `message ${count}` });
      const { messages } = await help();
      expect(messages).toHaveLength(50);
      expect(messages[0]?.text).toBe('message 2');
    });

    describe('is watched', () => {
      it('and sees by whom, for as long as it lasts', async () => {
        using page = await learner.follow(session.id);
        const terminal = await learner.terminal(session.id, 't1');
        const trainers = await watch();
        await isTold(page, ({ watchers }) => watchers.includes('Claire'), 'the watcher');
        trainers.vanish();
        await eventually(
          async () => (await help()).watchers.length === 0,
          () => 'Somebody still watches.',
        );
        terminal.vanish();
      });

      it('by eyes that have the size of the learner’s page, and change nothing', async () => {
        const terminal = await learner.terminal(session.id, 't1', { hello: { cols: 97, rows: 31 } });
        const trainers = await watch();
        const sizes = (): unknown[] => trainers.messages.filter(({ type }) => type === 'size');
        await eventually(
          () => sizes().length > 0,
          () => 'No size was told.',
        );
        expect(sizes()).toEqual([{ type: 'size', cols: 97, rows: 31 }]);
        trainers.type('echo intru"s"ion\n');
        trainers.send({ type: 'resize', cols: 10, rows: 10 });
        terminal.send({ type: 'resize', cols: 98, rows: 32 });
        await eventually(
          () => sizes().length > 1,
          () => 'The new size was not told.',
        );
        terminal.type('stty size; echo he"l"lo\n');
        await trainers.sees('32 98\r\nhello\r\n');
        expect(trainers.text).not.toContain('intrusion');
        trainers.vanish();
        terminal.vanish();
      });

      it('in terminals that are there: who watches opens none', async () => {
        const path = `/sessions/${session.id}/terminals`;
        expect((await trainer.call('POST', path, { terminal: 't5' })).body.code).toBe('terminal-not-found');
        expect((await learner.session(session.id)).terminals).not.toContain('t5');
      });
    });

    describe('lets a trainer type', () => {
      it('only once asked and agreed', async () => {
        expect(await assist()).toMatchObject({ code: 'typing-not-allowed' });
        await ask(learner, 'PUT', '/typing', { trainer: 'somebody', allowed: true });
        expect(await assist()).toMatchObject({ code: 'typing-not-allowed' });
        await ask(trainer, 'POST', '/typing');
        expect(await assist()).toMatchObject({ code: 'typing-not-allowed' });
      });

      it('until they say stop, which ends it in the middle', async () => {
        await mayType();
        const terminal = await learner.terminal(session.id, 't1', { hello: { cols: 97, rows: 31 } });
        const granted = await assist();
        if (!('url' in granted)) throw new Error(JSON.stringify(granted));
        const hello = { client: 'c'.repeat(32), cols: 20, rows: 5 };
        const helper = await Page.open(granted.url, { headers: trainer.headers, hello });
        helper.type('stty size; echo from the trai"n"er\n');
        await terminal.sees('31 97\r\nfrom the trainer\r\n');
        const { typing } = await help();
        if (typing.state !== 'given') throw new Error('Nobody may type.');
        await ask(learner, 'PUT', '/typing', { trainer: typing.trainer, allowed: false });
        expect(await helper.closed).toEqual({ code: 4002, reason: 'assistance-ended' });
        expect(await assist()).toMatchObject({ code: 'typing-not-allowed' });
        terminal.vanish();
      });

      it('not with a ticket from before they said stop', async () => {
        await mayType();
        const granted = await assist();
        if (!('url' in granted)) throw new Error(JSON.stringify(granted));
        await ask(trainer, 'DELETE', '/typing');
        expect(await refusal(granted.url, trainer.headers)).toEqual({ status: 403, code: 'typing-not-allowed' });
      });

      it('not any more after a restart of the server', async () => {
        await mayType();
        await server.kill();
        await server.start();
        expect(await assist()).toMatchObject({ code: 'typing-not-allowed' });
      });
    });

    it.each<[string, string, unknown]>([
      ['hand', 'raised', { raised: 'yes' }],
      ['messages', 'text', { text: 'x'.repeat(1001) }],
      ['messages', 'text', {}],
      ['hints', 'check', { step: 'first', check: '../etc' }],
      ['messages', 'html', { text: 'x', html: '<b>' }],
    ])('is not bothered by %s with a wrong %s', async (route, field, body) => {
      const method = route === 'hand' ? 'PUT' : 'POST';
      const answer = await trainer.call(method, `/sessions/${session.id}/${route}`, body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input', details: [{ field }] } });
    });
  });
}
