import i18next from 'i18next';
import { ApiError } from '../api/api-error';
import { api } from '../api/calls';
import { TerminalConnection } from '../terminal/terminal-connection';
import { XtermScreen } from '../terminal/xterm-screen';
import { Keyboard } from './keyboard';

/**
 * A learner's terminal before a trainer's eyes, and under their hands while the learner lets them.
 * Invariants: the screen's own input is always off, so that nothing it would answer to the learner's output is sent; there
 * is a keyboard only on a line whose ticket is to assist; each line begins with nothing waiting to be sent.
 */
export class WatchedTerminal {
  private readonly screen = new XtermScreen(false);
  private readonly encoder = new TextEncoder();
  private connection: TerminalConnection | undefined;
  private keyboard: Keyboard | undefined;

  /** `typeable` is told whenever one can type, or no longer. */
  constructor(
    private readonly session: string,
    private readonly name: string,
    private readonly typeable: (isTypeable: boolean) => void,
  ) {
    this.screen.terminal.options.disableStdin = true;
  }

  show(place: HTMLElement): void {
    this.screen.attach(place);
    this.begin(false);
  }

  /** The learner has agreed. */
  assist(): void {
    if (this.keyboard) return;
    this.begin(true);
    const connection = this.connection;
    this.keyboard = new Keyboard(this.screen.terminal, (text) => {
      // What is typed while the line is down is not kept: the learner may have ended it meanwhile.
      if (connection?.state === 'live') connection.type(this.encoder.encode(text));
    });
  }

  /** From now on nothing more is sent. */
  watch(): void {
    if (this.keyboard) this.begin(false);
  }

  dispose(): void {
    this.hangUp();
    this.screen.dispose();
  }

  private hangUp(): void {
    this.keyboard?.dispose();
    this.keyboard = undefined;
    this.connection?.dispose();
    this.connection = undefined;
  }

  private begin(assist: boolean): void {
    this.hangUp();
    this.typeable(false);
    const { terminal } = this.screen;
    const connection = new TerminalConnection({
      requestTicket: () => api.terminal(this.session, { terminal: this.name, ...(assist ? { assist } : {}) }),
      isPassing: (error) => !(error instanceof ApiError) || error.isPassing,
      size: () => ({ cols: terminal.cols, rows: terminal.rows }),
      welcomed: (how) => {
        // Written, so that it comes after what still waits to be drawn of before.
        if (how !== 'seamless') terminal.write('\x1bc');
      },
      output: (bytes, drawn) => {
        terminal.write(bytes, () => {
          this.keyboard?.followModes();
          drawn();
        });
      },
      exited: (code) => {
        terminal.write(`\r\n${i18next.t('terminal.shellEnded', { code: code ?? '?' })}\r\n`);
      },
      notice: () => undefined,
      sized: (cols, rows) => {
        this.screen.keepSize(cols, rows);
      },
      state: (state) => {
        if (connection !== this.connection) return;
        if (assist && state === 'refused') this.watch();
        else this.typeable(assist && state === 'live');
      },
    });
    this.connection = connection;
    connection.start();
  }
}
