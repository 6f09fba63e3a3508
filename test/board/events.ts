import type { BoardRowView, BoardStreamEvent, BoardView } from '../../src/board/board-view.js';
import type { ResultsView } from '../../src/board/results/results-view.js';
import type { ClassView } from '../../src/classes/class-view.js';
import type { SessionView } from '../../src/sessions/session-view.js';
import { ClassDesk } from '../support/class-desk.js';
import { type Client, inMachineOf } from '../support/client.js';
import { EventLog } from '../support/event-log.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { changeRows } from '../support/server-database.js';
import { employ } from '../support/trainers.js';

const FORMULA = '=HYPERLINK("http://evil.example";"Ana")';

export function events(running: () => Server): void {
  describe('as the API has it', () => {
    let server: Server;
    let trainer: Client;
    let desk: ClassDesk;
    let classroom: ClassView;
    let ana: Client;
    let ben: Client;
    let session: SessionView;
    let log: EventLog<BoardStreamEvent>;

    beforeAll(async () => {
      server = running();
      trainer = employ(server);
      desk = new ClassDesk(server, trainer);
      classroom = await desk.make();
      ana = (await desk.join(classroom, 'Ana')).browser;
      // No name that is let in is a formula; results must not rely on that.
      changeRows(server, 'UPDATE class_learners SET name = ?', FORMULA);
      log = await EventLog.open(`${server.address}/api/classes/${classroom.id}/board/events?lang=en`, trainer.headers);
    }, 120_000);

    afterAll(() => {
      log[Symbol.dispose]();
    });

    const board = async (): Promise<BoardView> =>
      (await trainer.call<BoardView>('GET', `/classes/${classroom.id}/board?lang=en`)).body;
    const results = async (): Promise<ResultsView> =>
      (await trainer.call<ResultsView>('GET', `/classes/${classroom.id}/results?lang=en`)).body;

    /** Waits until the stream has told that about a learner; returns the row. */
    async function told(name: string, isWanted: (row: BoardRowView) => boolean, what: string): Promise<BoardRowView> {
      const rows = (event: BoardStreamEvent): BoardRowView[] => {
        if (event.type === 'rows') return event.rows;
        return event.type === 'board' ? event.board.rows : [];
      };
      const wanted = (row: BoardRowView): boolean => row.name === name && isWanted(row);
      const event = await log.has((each) => rows(each).some(wanted), what);
      const row = rows(event).find(wanted);
      if (!row) throw new Error(`${what} is gone.`);
      return row;
    }

    it('shows who has joined, and tells at once who joins', async () => {
      expect((await board()).rows).toMatchObject([{ name: FORMULA, session: null, present: false }]);
      ben = (await desk.join(classroom, 'Ben')).browser;
      await told('Ben', ({ session: none }) => none === null, 'Ben');
    });

    it('follows a learner: step, presence, hand, and what their checks find', async () => {
      session = await ana.open();
      await told(FORMULA, (row) => row.session?.state === 'open', 'an open session');
      {
        using page = await ana.follow(session.id);
        await page.has(({ type }) => type === 'session', 'the session');
        await told(FORMULA, ({ present }) => present, 'presence');
      }
      await ana.call('PUT', `/sessions/${session.id}/hand`, { raised: true });
      await told(FORMULA, ({ hand }) => hand !== null, 'a hand');
      const row = await told(FORMULA, (each) => (each.session?.failing.length ?? 0) > 0, 'a check that fails');
      expect(row.session).toMatchObject({ step: 'first', index: 0, tries: 0, achieved: [] });
      expect(row.session?.failing[0]).toMatchObject({
        check: 'exists',
        about: 'The network first exists',
        failures: 0,
      });
    });

    it('counts tries and failures by what a learner does, not by a step’s beginning', async () => {
      const answer = { check: 'product', answer: '41' };
      await ana.call('POST', `/sessions/${session.id}/steps/first/answer`, answer);
      await told(FORMULA, (row) => row.session?.tries === 1, 'one try');
      await told(
        FORMULA,
        (row) => row.session?.failing.some(({ check, failures }) => check === 'product' && failures === 1) ?? false,
        'a failure of the question',
      );
      await inMachineOf(server, session.id, 'docker', 'network', 'create', 'first');
      const passes = ({ session: work }: BoardRowView): boolean =>
        work?.failing.every(({ check }) => check !== 'exists') ?? false;
      await told(FORMULA, (row) => row.session?.failing.length === 1 && passes(row), 'a network');
      await ana.call('POST', `/sessions/${session.id}/steps/first/answer`, { ...answer, answer: '42' });
      await told(FORMULA, (row) => row.session?.achieved.includes('first') ?? false, 'an achieved step');
      await log.has(
        (event) =>
          event.type === 'counts' && event.counts.some(({ step, achieved }) => step === 'first' && achieved === 1),
        'a count',
      );
    });

    it('keeps what it counted through a restart of the server', async () => {
      const before = (await results()).steps;
      expect(before).toMatchObject([
        {
          name: FORMULA,
          step: 'first',
          tries: 2,
          failures: [{ check: 'product', about: 'The product is found', count: 1 }],
        },
      ]);
      await server.kill();
      await server.start();
      await ana.untilState(session.id, 'open');
      expect((await results()).steps).toEqual(before);
      const { rows, capacity, counts } = await board();
      expect(rows.map(({ name }) => name)).toEqual([FORMULA, 'Ben']); // her hand is still up
      expect(counts[0]).toEqual({ scenario: 'small', step: 'first', at: 1, achieved: 1 });
      expect(capacity.inUse).toBe(1);
    });

    it('leaves the results behind when the class is closed, also as a table without formulas', async () => {
      await ben.open();
      await trainer.call('POST', `/classes/${classroom.id}/close`);
      await eventually(
        async () => (await board()).rows.every((row) => row.session?.state === 'ended'),
        () => 'A session goes on.',
      );
      const { class: closed, steps, checks } = await results();
      expect(closed.state).toBe('closed');
      expect(steps.map(({ name, step, achievedAt }) => [name, step, achievedAt !== null])).toEqual([
        [FORMULA, 'first', true],
        ['Ben', 'first', false],
      ]);
      expect(checks).toContainEqual({
        ...{ scenario: 'small', step: 'first', check: 'product', about: 'The product is found' },
        ...{ failures: 1, learners: 1 },
      });
      const csv = await trainer.call<string>('GET', `/classes/${classroom.id}/results?format=csv&lang=fr`);
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(csv.headers.get('content-disposition')).toBe('attachment; filename="CDA 2026 - steps.csv"');
      const lines = csv.body.replace(/^\uFEFF/, '').split('\r\n');
      expect(lines[0]).toMatch(/^apprenant,exercice,n°,étape,réussie le,/);
      expect(lines[1]).toMatch(
        /^"'=HYPERLINK\(""http:\/\/evil\.example"";""Ana""\)",Petit exercice,1,Le premier réseau,2/,
      );
      expect((await trainer.call('GET', `/classes/${classroom.id}/results?format=xls`)).status).toBe(400);
    });
  });
}
