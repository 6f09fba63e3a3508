import type { Container } from 'dockerode';
import { Server } from '../../test/support/server.js';
import type { BenchEngine } from './bench-engine.js';
import { Learner } from './learner.js';

/** A server with one learner, and the learner's machine as the engine sees it. */
export class Workplace implements AsyncDisposable {
  private constructor(
    readonly server: Server,
    readonly learner: Learner,
    readonly container: Container,
  ) {}

  static async open(engine: BenchEngine): Promise<Workplace> {
    const server = await Server.start();
    try {
      const learner = await Learner.begin(server);
      const { id } = await learner.sandbox();
      return new Workplace(server, learner, engine.docker.getContainer(`radoub-${id}`));
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.learner[Symbol.asyncDispose]();
    await this.server[Symbol.asyncDispose]();
  }
}
