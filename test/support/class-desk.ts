import type { Outcome } from '../../src/classes/acting/outcome.js';
import type { ClassView, JoinedView } from '../../src/classes/class-view.js';
import { Client, type Answer, type Refusal } from './client.js';
import type { Server } from './server.js';

export type Joined = Answer<JoinedView & Refusal> & { readonly browser: Client };

/** A trainer at work with classes, and learners who come into them. */
export class ClassDesk {
  private addresses = 0;

  constructor(
    private readonly server: Server,
    readonly trainer: Client,
  ) {}

  async make(wish: object = {}): Promise<ClassView> {
    const body = { name: 'CDA 2026', scenarios: ['small'], expected: 2, ...wish };
    const answer = await this.trainer.call<ClassView>('POST', '/classes', body);
    if (answer.status !== 201) throw new Error(`No class was made: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async look({ id }: ClassView): Promise<ClassView> {
    return (await this.trainer.call<ClassView>('GET', `/classes/${id}`)).body;
  }

  /** From an address of its own unless one is named: wrong codes are counted by address. */
  async join(
    { code }: Pick<ClassView, 'code'>,
    name: string,
    browser = new Client(this.server),
    address = `198.51.100.${(this.addresses += 1)}`,
  ): Promise<Joined> {
    const headers = { 'X-Forwarded-For': address };
    const answer = await browser.call<JoinedView & Refusal>('POST', '/join', { code, name }, headers);
    return { ...answer, browser };
  }

  /** `POST /classes/:id/reset` and the like. */
  async act({ id }: ClassView, action: string, body: object = {}): Promise<Outcome[]> {
    const answer = await this.trainer.call<Outcome[]>('POST', `/classes/${id}/${action}`, body);
    if (answer.status !== 200) throw new Error(`Nothing was done: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
