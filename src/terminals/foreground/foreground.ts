import { randomBytes } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import { SessionService } from '../../sessions/session.service.js';
import { joinShell } from '../line/join-shell.js';
import { typedText } from './typed-text.js';
import { typeInto } from './type-into.js';

/** A shell that runs something else takes what is typed when that ends; nobody waits for it here. */
const PATIENCE_MS = 10 * 60_000;

const TERMINAL = 't1';

/** Types what a step asks for into its learner's first terminal, for them to see. */
@Injectable()
export class Foreground implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(Foreground.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly sessions: SessionService,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('step.set-up', ({ session, step }) => {
      this.typeFor(session, step).catch((error: unknown) => {
        this.logger.warn(`The foreground of step ${step} was not typed in session ${session}: ${String(error)}`);
      });
    });
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async typeFor(session: string, step: string): Promise<void> {
    const text = typedText(this.sessions.foregroundOf(session, step) ?? '');
    if (text === '') return;
    const client = randomBytes(16).toString('hex');
    // No size of our own: the terminal has that of the page that shows it.
    const hello = { type: 'hello', client, since: null, cols: 0, rows: 0 } as const;
    const shell = await joinShell(this.sessions.terminalAccess(session), { terminal: TERMINAL, mode: 'type' }, hello);
    const patience = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(PATIENCE_MS)]);
    await typeInto(shell, Buffer.from(text), patience);
  }
}
