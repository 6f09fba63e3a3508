import type { ClassView } from '../../src/classes/class-view.js';
import type { ReadinessView } from '../../src/classes/readiness/readiness-view.js';
import { ClassDesk } from '../support/class-desk.js';
import { Client, sandboxes } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

export function readiness(running: () => Server): void {
  describe('machines for the learners of a class', () => {
    let server: Server;
    let desk: ClassDesk;
    let classroom: ClassView;

    beforeAll(async () => {
      server = running();
      desk = new ClassDesk(server, Client.trainer(server));
      classroom = await desk.make({ expected: 3, memory: '400m', internet: false });
    }, 120_000);

    const readiness = async ({ id } = classroom): Promise<ReadinessView> =>
      (await desk.trainer.call<ReadinessView>('GET', `/classes/${id}/readiness`)).body;
    const idsOf = async (state: string): Promise<string[]> =>
      (await sandboxes(server)).flatMap((each) => (each.state === state ? [each.id] : []));

    async function untilReady(count: number): Promise<string[]> {
      let seen: ReadinessView | undefined;
      const isSo = async (): Promise<boolean> => (seen = await readiness()).ready === count;
      await eventually(isSo, () => `Not ${count} are ready: ${JSON.stringify(seen)}`, {
        withinMs: 60_000,
        everyMs: 200,
      });
      return idsOf('ready');
    }

    it('are not made before they are needed, and what does not fit is said before', async () => {
      expect(await readiness()).toEqual({ missing: 3, wanted: 0, ready: 0, fits: { now: 2, inAll: 2 } });
      expect(await sandboxes(server)).toEqual([]);
    });

    it('are made when the trainer asks, as many as fit, and outlive the server', async () => {
      const answer = await desk.trainer.call<ReadinessView>('POST', `/classes/${classroom.id}/prepare`);
      expect(answer).toMatchObject({ status: 200, body: { missing: 3, wanted: 3, fits: { now: 2, inAll: 2 } } });
      const machines = await untilReady(2);
      await server.kill();
      await server.start();
      expect(await untilReady(2)).toEqual(machines);
    });

    it('go to the learners of the class, who do not wait, and as many fewer are kept', async () => {
      const machines = await idsOf('ready');
      const ana = (await desk.join(classroom, 'Ana')).browser;
      const { id } = await ana.open();
      const [hers] = await sandboxes(server, id);
      expect(machines).toContain(hers?.id);
      await untilReady(1);
      expect(await readiness()).toEqual({ missing: 2, wanted: 2, ready: 1, fits: { now: 1, inAll: 2 } });
    });

    it('go with the class', async () => {
      await desk.trainer.call('POST', `/classes/${classroom.id}/close`);
      const areGone = async (): Promise<boolean> => (await sandboxes(server)).length === 0;
      await eventually(areGone, () => 'Machines of a closed class are left.', { withinMs: 60_000, everyMs: 200 });
      expect(await readiness()).toEqual({ missing: 0, wanted: 0, ready: 0, fits: { now: 2, inAll: 2 } });
    });

    it('are made by themselves when the start is near', async () => {
      const planned = await desk.make({ expected: 1, startsAt: inMinutes(90) });
      expect((await readiness(planned)).wanted).toBe(0);
      await desk.trainer.call('PATCH', `/classes/${planned.id}`, { startsAt: inMinutes(20) });
      expect((await readiness(planned)).wanted).toBe(1);
      await desk.trainer.call('POST', `/classes/${planned.id}/close`);
    });
  });
}
