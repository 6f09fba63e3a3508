import type { ClassView } from '../../src/classes/class-view.js';
import type { SessionView } from '../../src/sessions/session-view.js';
import type { ClassDesk } from '../support/class-desk.js';
import type { Client } from '../support/client.js';
import type { Server } from '../support/server.js';

/** A class at work, and who is there. */
export interface Site {
  readonly server: Server;
  readonly desk: ClassDesk;
  readonly classroom: ClassView;
  /** One of the class, called Ana, and her session. */
  readonly owner: Client;
  readonly session: SessionView;
}
