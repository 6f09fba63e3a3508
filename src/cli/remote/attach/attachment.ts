import type { RadoubApi } from '../api/radoub-api.js';
import { RefusedError, RemoteError } from '../api/api.errors.js';
import type { Answer } from './consent.js';
import { closingOf, type Ending } from './ending.js';
import { LearnerScreen } from './learner-screen.js';
import type { OwnTerminal } from './own-terminal.js';
import { Painter } from './painter.js';
import { mayType, type Role, statusLine } from './role.js';
import { TerminalLine } from './terminal-line.js';
import { TrainerKeys } from './trainer-keys.js';
import { roomFor } from './view.js';

/** Faster than eyes, slower than a flood. */
const PAINT_AFTER_MS = 25;

const BELL = '\x07';

/** The code of the refusal to let a trainer type. */
const NOT_ALLOWED = 'typing-not-allowed';

const TAKEN_BACK = 'the learner took typing back';

/** As a terminal is until the learner's page says otherwise. */
const USUAL = { columns: 80, rows: 24 };

export interface Place {
  readonly session: string;
  readonly terminal: string;
  /** What to call whose terminal it is. */
  readonly whose: string;
}

/**
 * A trainer's terminal joined to a learner's. Invariants: at most one line is heard; what the trainer types goes to the
 * shell only in a role that may; of the learner's output only what `Painter` makes of it reaches the trainer's terminal.
 */
export class Attachment implements Disposable {
  readonly over: Promise<Ending>;
  private readonly screen: LearnerScreen;
  private readonly painter: Painter;
  private readonly keys = new TrainerKeys();
  private line: TerminalLine | undefined;
  private painting: NodeJS.Timeout | undefined;
  private finish: (ending: Ending) => void = () => undefined;
  private note = '';
  private isJoined = false;
  private isDisposed = false;
  private exit: number | null = null;

  /** `path`: of the first ticket. */
  constructor(
    private readonly api: RadoubApi,
    private readonly place: Place,
    private readonly own: OwnTerminal,
    private role: Role,
    path: string,
  ) {
    this.over = new Promise((resolve) => (this.finish = resolve));
    this.screen = new LearnerScreen(role === 'own' ? roomFor(own.size) : USUAL);
    this.painter = new Painter(this.screen);
    own.listen({
      typed: (bytes) => {
        this.type(bytes);
      },
      resized: () => {
        this.resize();
      },
      ready: () => {
        this.paintSoon();
      },
      gone: () => {
        this.finish({ how: 'detached' });
      },
    });
    this.open(path);
    this.paintSoon();
  }

  /** What the learner says to the question whether the trainer may type. */
  answered(answer: Answer): void {
    const before = this.role;
    if (answer === 'no') this.watchAgain(before === 'typing' ? TAKEN_BACK : 'the learner said no');
    else if (answer === 'somebody-else') this.watchAgain('another trainer types');
    else {
      this.role = answer === 'yes' ? 'typing' : 'asked';
      this.note = '';
    }
    if (this.role === 'typing' && before !== 'typing') this.reopen();
    this.paintSoon();
  }

  [Symbol.dispose](): void {
    this.isDisposed = true;
    clearTimeout(this.painting);
    this.line?.hangUp();
    this.screen.dispose();
  }

  /** Told twice, by the line and by the answer, it is the first reason that counts. */
  private watchAgain(reason: string): void {
    if (this.role === 'watching' && this.note !== '') return;
    this.role = 'watching';
    this.note = reason;
  }

  private type(chunk: Buffer): void {
    const { bytes, wantsOut } = this.keys.read(chunk, this.screen.wants);
    if (bytes.length > 0 && mayType(this.role) && this.line?.type(bytes) !== true) this.own.write(BELL);
    if (wantsOut) this.finish({ how: 'detached' });
  }

  private resize(): void {
    this.painter.forget();
    if (this.role === 'own') {
      this.screen.resize(roomFor(this.own.size));
      this.line?.resize(roomFor(this.own.size));
    }
    this.paintSoon();
  }

  private open(path: string): void {
    this.isJoined = false;
    const url = new URL(path, this.api.client.access.server);
    this.line = new TerminalLine(url, roomFor(this.own.size), {
      welcomed: () => {
        this.isJoined = true;
        this.paintSoon();
      },
      output: (bytes, drawn) => {
        this.screen.write(bytes, () => {
          drawn();
          this.paintSoon();
        });
      },
      sized: (size) => {
        this.screen.resize(size);
        this.paintSoon();
      },
      exited: (code) => {
        this.exit = code;
      },
      closed: (how) => {
        this.closed(how);
      },
    });
  }

  private closed(how: { code: number; reason: string } | RemoteError): void {
    const closing = how instanceof RemoteError ? ({ how: 'broken', error: how } as const) : closingOf(how, this.exit);
    if (closing.how === 'assistance-ended') this.watchAgain(TAKEN_BACK);
    if (closing.how === 'again' || closing.how === 'assistance-ended') this.reopen();
    else this.finish(closing);
  }

  /** All that the shell still has is shown anew. */
  private reopen(): void {
    this.openAnew().catch((error: unknown) => {
      const isKnown = error instanceof RemoteError;
      this.finish({ how: 'broken', error: isKnown ? error : new RemoteError('unexpected', String(error)) });
    });
  }

  private async openAnew(): Promise<void> {
    const { session, terminal } = this.place;
    this.line?.hangUp();
    this.isJoined = false;
    const before = this.line;
    try {
      const { url } = await this.api.ticket(session, terminal, this.role === 'typing');
      if (this.isDisposed || this.line !== before) return; // a line opened now would keep the command from ending
      this.screen.reset();
      this.open(url);
    } catch (error) {
      if (this.line !== before) return;
      if (error instanceof RefusedError && error.code === NOT_ALLOWED) {
        this.watchAgain(TAKEN_BACK); // since the answer that we know of
        this.reopen();
        return;
      }
      throw error;
    }
  }

  private paintSoon(): void {
    if (this.isDisposed) return;
    this.painting ??= setTimeout(() => {
      this.painting = undefined;
      if (!this.own.isReady) return; // it says when it is
      this.own.markPastes(mayType(this.role));
      const { place, role, isJoined, note } = this;
      this.own.write(this.painter.paint(this.own.size, statusLine({ ...place, role, isJoined, note })));
    }, PAINT_AFTER_MS);
  }
}
