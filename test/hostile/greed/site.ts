import type { Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';

/** A server with a learner who is greedy, and another who is not. */
export interface Site {
  readonly server: Server;
  readonly greedy: Sandbox;
  readonly neighbour: Sandbox;
}
