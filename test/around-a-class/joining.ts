import type {
  ClassLearnerView,
  ClassView,
  JoinedView,
  MembershipView,
  PersonalCodeView,
} from '../../src/classes/class-view.js';
import type { ClassDesk } from '../support/class-desk.js';
import { Client, type Refusal } from '../support/client.js';
import type { Server } from '../support/server.js';
import type { Site } from './site.js';

export function joining(site: () => Site): void {
  describe('others are joined', () => {
    let server: Server;
    let trainer: Client;
    let desk: ClassDesk;

    beforeAll(() => {
      ({ server, desk } = site());
      ({ trainer } = desk);
    });

    it('with its code, however that is typed, and a name', async () => {
      const classroom = await desk.make({ name: 'Lundi' });
      const typed = (classroom.code ?? '').toLowerCase().replaceAll('-', ' ');
      const seen = await new Client(server).call('GET', `/join/${encodeURIComponent(typed)}`);
      expect(seen).toMatchObject({ status: 200, body: { name: 'Lundi', state: 'open', startsAt: null } });
      const { status, body, browser } = await desk.join({ code: typed }, 'Ana');
      expect([status, body.name, body.class]).toEqual([201, 'Ana', 'Lundi']);
      const { body: membership } = await browser.call<MembershipView>('GET', '/join');
      expect(membership).toMatchObject({ name: 'Ana', class: { name: 'Lundi', state: 'open', scenarios: ['small'] } });
      expect((await desk.look(classroom)).learners).toBe(1);
    });

    it('by two of one name, who are told apart and never merged', async () => {
      const classroom = await desk.make();
      const [one, other] = [await desk.join(classroom, 'Zoé'), await desk.join(classroom, 'ZOÉ')];
      expect([one.body.name, other.body.name]).toEqual(['Zoé', 'ZOÉ (2)']);
      expect(other.body.learner).not.toBe(one.body.learner);
      const { body } = await trainer.call<ClassLearnerView[]>('GET', `/classes/${classroom.id}/learners`);
      expect(body.map(({ name }) => name)).toEqual(['Zoé', 'ZOÉ (2)']);
    });

    it('twice in one browser by the same learner, but at a shared computer by another', async () => {
      const classroom = await desk.make();
      const first = await desk.join(classroom, 'Ana');
      const again = await desk.join(classroom, 'ana', first.browser);
      expect(again.body).toMatchObject({ learner: first.body.learner, personalCode: null });
      const other = await desk.join(classroom, 'Ben', first.browser);
      expect(other.body.learner).not.toBe(first.body.learner);
    });

    it('again from another computer by one’s personal code, of which there is one at a time', async () => {
      const classroom = await desk.make();
      const { body, browser } = await desk.join(classroom, 'Ana');
      const back = async (personalCode: string | null): Promise<string> => {
        const there = new Client(server);
        const answer = await there.call<JoinedView & Refusal>('POST', '/join/back', { personalCode });
        if (answer.status !== 200) return `${answer.status} ${answer.body.code}`;
        return (await there.call<MembershipView>('GET', '/join')).body.learner;
      };
      expect(await back((body.personalCode ?? '').toLowerCase().replaceAll('-', ''))).toBe(body.learner);
      const { body: renewed } = await browser.call<PersonalCodeView>('POST', '/join/code');
      expect([await back(body.personalCode), await back(renewed.personalCode)]).toEqual([
        '404 personal-code-refused',
        body.learner,
      ]);
      const path = `/classes/${classroom.id}/learners/${body.learner}/code`;
      const { body: byTrainer } = await trainer.call<PersonalCodeView>('POST', path);
      expect([await back(renewed.personalCode), await back(byTrainer.personalCode)]).toEqual([
        '404 personal-code-refused',
        body.learner,
      ]);
    });

    it('not with a wrong, a replaced or a revoked code, of which one sentence says the same', async () => {
      const classroom = await desk.make();
      const { body: renewed } = await trainer.call<ClassView>('POST', `/classes/${classroom.id}/code`);
      const refused = {
        code: 'join-refused',
        message: 'No class has this code. Look at it once more, or ask your trainer.',
      };
      expect((await desk.join(classroom, 'Ana')).body).toEqual(refused);
      expect((await desk.join({ code: 'QUAI-QUAI-99' }, 'Ana')).body).toEqual(refused);
      const inside = await desk.join(renewed, 'Ana');
      expect(inside.status).toBe(201);
      await trainer.call('DELETE', `/classes/${classroom.id}/code`);
      expect((await desk.join(renewed, 'Ben')).body).toEqual(refused);
      expect((await inside.browser.call('GET', '/join')).status).toBe(200);
    });

    it('not by guessing: after sixty wrong codes from one address none is right', async () => {
      const classroom = await desk.make();
      const answers = [];
      for (let tries = 0; tries < 60; tries++)
        answers.push((await desk.join({ code: `AA-AA-${tries}` }, 'x', undefined, '203.0.113.9')).status);
      expect(answers).toEqual(Array<number>(60).fill(404));
      const right = await desk.join(classroom, 'Ana', undefined, '203.0.113.9');
      expect([right.status, right.body.code, right.headers.get('Retry-After')]).toEqual([429, 'too-many-joins', '300']);
      expect((await desk.join(classroom, 'Ana')).status).toBe(201);
      const through = async (proxy: string): Promise<number> =>
        (await desk.join(classroom, 'Ana', undefined, `203.0.113.9, ${proxy}`)).status;
      expect(await through('192.0.2.7')).toBe(429); // a proxy that is known tells who it is
      expect(await through('192.0.2.77')).toBe(201); // anybody else may say what they like: they are counted
    });

    it.each(['', ' ', '<b>', 'x'.repeat(65), 'a\nb', '\u200B'])('not under the name %j', async (name) => {
      const { status, body } = await desk.join({ code: 'QUAI-QUAI-99' }, name);
      expect([status, body.details?.[0]?.field]).toEqual([400, 'name']);
    });

    it('ahead of its start, and waited for', async () => {
      const startsAt = new Date(Date.now() + 2 * 3_600_000);
      const classroom = await desk.make({ startsAt: startsAt.toISOString() });
      expect(classroom.state).toBe('planned');
      const { browser } = await desk.join(classroom, 'Ana');
      const { status, body } = await browser.call('POST', '/sessions', { scenario: 'small' });
      const opensAt = new Date(startsAt.getTime() - 30 * 60_000).toISOString();
      expect([status, body]).toMatchObject([409, { code: 'class-not-started', details: { opensAt } }]);
    });
  });
}
