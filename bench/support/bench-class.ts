import { ClassDesk } from '../../test/support/class-desk.js';
import { Server } from '../../test/support/server.js';
import { employ } from '../../test/support/trainers.js';
import { BoardEvents } from './board-events.js';
import { Learner, SCENARIO } from './learner.js';
import { NETWORK_STEP } from './network-step.js';
import { run } from './shell-line.js';
import type { WebTerminal } from './web-terminal.js';

/** As many as the server boots at once on two cores; more would only wait. */
const ARRIVING = 4;

export interface Desk {
  readonly learner: Learner;
  readonly terminal: WebTerminal;
}

/** A class as its learners and its trainer have it: a page and a terminal each, and the board. */
export class BenchClass implements AsyncDisposable {
  private constructor(
    readonly server: Server,
    readonly desks: readonly Desk[],
    readonly board: BoardEvents,
  ) {}

  /** Resolves once everybody is at a prompt, on the step whose checks one command turns. */
  static async open(size: number, environment: Readonly<Record<string, string>> = {}): Promise<BenchClass> {
    const server = await Server.start(environment);
    const desks: Desk[] = [];
    const board = new BoardEvents();
    const whole = new BenchClass(server, desks, board);
    try {
      const office = new ClassDesk(server, employ(server));
      const classroom = await office.make({ scenarios: [SCENARIO], expected: size });
      const url = `${server.address}/api/classes/${classroom.id}/board/events`;
      await board.follow(url, office.trainer.headers);
      const names = Array.from({ length: size }, (_, index) => `Learner ${index + 1}`);
      const arrive = async (): Promise<void> => {
        for (let name = names.pop(); name !== undefined; name = names.pop()) {
          const { browser } = await office.join(classroom, name);
          desks.push(await sitDown(await Learner.begin(server, browser.headers)));
        }
      };
      await Promise.all(Array.from({ length: ARRIVING }, arrive));
      return whole;
    } catch (error) {
      await whole[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The server takes the machines away, all at once. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.board[Symbol.dispose]();
    for (const { learner, terminal } of this.desks) {
      terminal[Symbol.dispose]();
      learner.events[Symbol.dispose]();
    }
    await this.server[Symbol.asyncDispose]();
  }
}

async function sitDown(learner: Learner): Promise<Desk> {
  await learner.call('POST', `/steps/${NETWORK_STEP}/open`);
  const terminal = await learner.terminal();
  await run(terminal, 'docker ps');
  return { learner, terminal };
}
