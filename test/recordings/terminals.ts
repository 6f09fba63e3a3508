import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingView } from '../../src/recordings/recording-view.js';
import type { SessionView } from '../../src/sessions/session-view.js';
import { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { enrol } from '../support/server-database.js';
import { employ } from '../support/trainers.js';
import { AMID_OUTPUT, numbers } from '../terminal/numbers.js';

const PATIENCE = { withinMs: 30_000, everyMs: 100 };

interface Cast {
  readonly header: Record<string, unknown>;
  readonly events: readonly (readonly [number, string, string])[];
}

export function terminals(site: () => { server: Server; ana: Client; session: SessionView }): void {
  describe('of a terminal', () => {
    let server: Server;
    let ana: Client;
    let session: SessionView;

    beforeAll(() => {
      ({ server, ana, session } = site());
    });

    async function cast(terminal: string): Promise<Cast> {
      const { status, body } = await ana.call<string>('GET', `/sessions/${session.id}/recordings/${terminal}.cast`);
      if (status !== 200) return { header: {}, events: [] };
      expect(body.endsWith('\n')).toBe(true);
      const [header, ...events] = body.trimEnd().split('\n');
      return {
        header: JSON.parse(header ?? '') as Cast['header'],
        events: events.map((line) => JSON.parse(line) as Cast['events'][number]),
      };
    }

    const data = ({ events }: Cast, code: string): string[] =>
      events.flatMap(([, each, text]) => (each === code ? [text] : []));

    async function list(): Promise<RecordingView[]> {
      return (await ana.call<RecordingView[]>('GET', `/sessions/${session.id}/recordings`)).body;
    }

    /** Waits until the recording of the terminal holds exactly this output. */
    async function holds(terminal: string, output: () => string): Promise<void> {
      let recorded = '';
      await eventually(
        async () => (recorded = data(await cast(terminal), 'o').join('')) === output(),
        () =>
          `Recorded are ${recorded.length} of ${output().length} characters: ${JSON.stringify(recorded.slice(-300))}`,
        PATIENCE,
      );
    }

    it('holds each byte of the shell’s once, however many tabs show it, and its sizes', async () => {
      expect(session.recorded).toBe(true);
      const first = await ana.terminal(session.id, 't1', { hello: { cols: 90, rows: 20 } });
      const second = await ana.terminal(session.id, 't1', { hello: { client: 'b'.repeat(32), cols: 90, rows: 20 } });
      first.type('echo "é€🐳"; echo do"n"e\n');
      for (const page of [first, second]) await page.sees('done\r\n');
      first.send({ type: 'resize', cols: 100, rows: 30 });
      first.type('stty size\n'); // on the same connection: what comes by the other might come before the size
      await first.sees('30 100\r\n');

      await holds('t1', () => first.text);
      const recording = await cast('t1');
      expect(recording.header).toMatchObject({ version: 2, width: 90, height: 20, title: 'small t1' });
      expect(data(recording, 'r')).toEqual(['100x30']);
      expect(recording.events.map(([at]) => at)).toEqual(recording.events.map(([at]) => at).sort((a, b) => a - b));
      expect(recording.events.every(([, code]) => 'orm'.includes(code))).toBe(true);
      first.vanish();
      second.vanish();
    });

    it('has markers where checks passed and the step was achieved', async () => {
      const page = await ana.terminal(session.id, 't1');
      page.type('docker network create first; echo crea"t"ed\n');
      await page.sees('created\r\n');
      const answer = { check: 'product', answer: '42' };
      expect((await ana.call('POST', `/sessions/${session.id}/steps/first/answer`, answer)).status).toBe(200);
      const wanted = ['Le réseau first existe', 'Le produit est trouvé', 'Étape réussie : Le premier réseau'].sort();
      let labels: string[] = [];
      await eventually(
        async () => {
          labels = (await list())[0]?.markers.map(({ label }) => label).sort() ?? [];
          return labels.length >= wanted.length;
        },
        () => `The markers are ${labels.join(', ')}`,
        PATIENCE,
      );
      expect(labels).toEqual(wanted);
      expect(data(await cast('t1'), 'm').sort()).toEqual(wanted);
      page.vanish();
    });

    it('loses and doubles nothing when the server is killed amid output, and keeps to its session', async () => {
      const page = await ana.terminal(session.id, 't2', AMID_OUTPUT);
      page.type('PS1=; stty -echo; seq 1 60000; echo do"n"e\n');
      await page.sees('\r\n20000\r\n');
      await server.kill();
      await page.closed;
      const folder = join(server.stateDir, 'recordings');
      await mkdir(join(folder, 'of-a-session-that-is-gone'));
      const file = join(folder, session.id, 't2.cast');
      await writeFile(file, '[99,"o","cut by the cra', { flag: 'a' }); // the kernel rarely does it for us

      await server.start();
      const again = await ana.terminal(session.id, 't2', { hello: { since: page.received } });
      await again.sees('done\r\n');

      await holds('t2', () => page.text + again.text);
      expect(page.text + again.text).toContain(numbers(60_000));
      expect(await readdir(folder)).toEqual([session.id]);
      const { mode } = await stat(file);
      expect(mode & 0o777).toBe(0o600);
      again.vanish();
    });

    it('goes on after a restart with the same markers, and with what was shown while nobody was there', async () => {
      const page = await ana.terminal(session.id, 't1');
      page.type('(sleep 1; echo unse"e"n) & sleep 0.2; clear\n');
      await page.sees('[H');
      page.vanish();
      await page.closed;
      const back = await ana.terminal(session.id, 't1');
      await back.sees('unseen\r\n');
      await eventually(
        async () =>
          data(await cast('t1'), 'o')
            .join('')
            .includes('unseen\r\n'),
        () => 'What was shown meanwhile is not recorded.',
        PATIENCE,
      );
      await ana.call('POST', `/sessions/${session.id}/steps/first/verify`);
      expect(data(await cast('t1'), 'm')).toHaveLength(3);
      back.vanish();
    });

    it('ends at its limit with a marker that says so, and the shell goes on', async () => {
      const page = await ana.terminal(session.id, 't3');
      page.type('yes | head -c 3000000; echo do"n"e\n');
      await page.sees('done\r\n');
      let recording: RecordingView | undefined;
      await eventually(
        async () => {
          recording = (await list()).find(({ terminal }) => terminal === 't3');
          return recording?.markers.at(-1)?.label === 'L’enregistrement est plein';
        },
        () => `The recording is not full: ${JSON.stringify(recording)}`,
        PATIENCE,
      );
      expect(recording?.bytes).toBeLessThan(1024 * 1024 + 1024);
      const { size } = await stat(join(server.stateDir, 'recordings', session.id, 't3.cast'));
      expect(size).toBe(recording?.bytes);
      page.type('echo sti"l"l\n');
      await page.sees('still\r\n');
      page.vanish();
    });

    it('is for the learner, their trainers and admins', async () => {
      for (const path of ['recordings', 'recordings/t1.cast']) {
        const status = async (client: Client): Promise<number> =>
          (await client.call('GET', `/sessions/${session.id}/${path}`)).status;
        expect(await status(new Client(server))).toBe(401);
        expect(await status(enrol(server))).toBe(404);
        expect(await status(employ(server))).toBe(404);
        expect(await status(ana)).toBe(200);
        expect(await status(employ(server, { role: 'admin', scope: 'read' }))).toBe(200);
      }
      for (const terminal of ['t9', '..%2Ft1', 't1%00', '%2e%2e%2f%2e%2e%2fradoub']) {
        const { status, body } = await ana.call('GET', `/sessions/${session.id}/recordings/${terminal}.cast`);
        expect([status, body.code]).toEqual([404, 'recording-not-found']);
      }
      const raw = await readFile(join(server.stateDir, 'recordings', session.id, 't1.cast'), 'utf8');
      expect(raw).toContain(',"p","'); // which is ours alone
    });
  });
}
