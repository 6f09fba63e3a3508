import type { TicketView } from '../../src/sessions/session-view';
import { withoutKeys } from '../../src/terminals/pasted-text';
import { copyText } from '../clipboard/copy-text';
import { ReplayWindow } from './replay-window';
import { type ConnectionState, TerminalConnection } from './terminal-connection';
import { meaningOf } from './terminal-keys';
import { isTerminalReply } from './terminal-reply';
import { XtermScreen } from './xterm-screen';

const RESIZE_DEBOUNCE_MS = 50;

/** A program that is interrupted needs a moment before the shell reads again. */
const INTERRUPT_PAUSE_MS = 250;

const CTRL_C = '\x03';
const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What a terminal says to the learner, in their language. */
export interface TerminalTexts {
  olderOutputGone(): string;
  shellEnded(code: number | null): string;
  pasteTooLarge(): string;
}

export interface TerminalHost {
  readonly texts: TerminalTexts;
  requestTicket(): Promise<TicketView>;
  isPassing(error: unknown): boolean;
  notice(message: string): void;
  stateChanged(): void;
}

/** One terminal of the page: a screen, its line to the shell, and the keys between them. */
export class LearnerTerminal {
  private readonly screen: XtermScreen;
  private readonly connection: TerminalConnection;
  private readonly replay = new ReplayWindow();
  private readonly encoder = new TextEncoder();
  private resizing: ReturnType<typeof setTimeout> | undefined;
  private started = false;

  constructor(
    readonly name: string,
    private readonly host: TerminalHost,
    screenReader: boolean,
  ) {
    this.screen = new XtermScreen(screenReader);
    this.connection = this.createConnection();
    const { terminal } = this.screen;
    terminal.onData((data) => {
      this.receiveKeys(data);
    });
    terminal.onBinary((data) => {
      this.send(Uint8Array.from(data, (character) => character.charCodeAt(0)));
    });
    terminal.onResize(({ cols, rows }) => {
      clearTimeout(this.resizing);
      this.resizing = setTimeout(() => {
        this.connection.resize(cols, rows);
      }, RESIZE_DEBOUNCE_MS);
    });
    terminal.attachCustomKeyEventHandler((event) => this.handleKey(event));
  }

  get state(): ConnectionState {
    return this.connection.state;
  }

  /** Connects on the first call, when the screen knows its size. */
  attach(place: HTMLElement): void {
    this.screen.attach(place);
    if (this.started) return;
    this.started = true;
    this.connection.start();
  }

  /** Types a command of the text and its Enter. */
  run(command: string, interrupt: boolean): void {
    const line = `${withoutKeys(command).replace(/\n+$/, '').replaceAll('\n', '\r')}\r`;
    if (!interrupt) {
      this.sendText(line);
      return;
    }
    this.sendText(CTRL_C);
    setTimeout(() => {
      this.sendText(line);
    }, INTERRUPT_PAUSE_MS);
  }

  focus(): void {
    this.screen.terminal.focus();
  }

  setScreenReader(on: boolean): void {
    this.screen.terminal.options.screenReaderMode = on;
  }

  hurry(): void {
    this.connection.hurry();
  }

  end(): void {
    this.connection.end();
  }

  dispose(): void {
    clearTimeout(this.resizing);
    this.replay.close();
    this.connection.dispose();
    this.screen.dispose();
  }

  private createConnection(): TerminalConnection {
    const { host, replay, screen } = this;
    const { terminal } = screen;
    return new TerminalConnection({
      requestTicket: () => host.requestTicket(),
      isPassing: (error) => host.isPassing(error),
      size: () => ({ cols: terminal.cols, rows: terminal.rows }),
      welcomed: (how) => {
        if (how === 'seamless') return;
        replay.open();
        if (how !== 'first') terminal.reset();
        if (how === 'gap') this.say(host.texts.olderOutputGone());
      },
      output: (bytes, drawn) => {
        replay.extend();
        terminal.write(bytes, () => {
          replay.extend();
          drawn();
        });
      },
      exited: (code) => {
        this.say(`\r\n${host.texts.shellEnded(code)}`);
      },
      notice: (message) => {
        host.notice(message);
      },
      state: () => {
        host.stateChanged();
      },
    });
  }

  private receiveKeys(data: string): void {
    if (this.replay.isOpen && isTerminalReply(data)) return;
    if (this.state !== 'exited') {
      this.sendText(data);
      return;
    }
    if (data !== '\r') return;
    this.screen.terminal.reset();
    this.connection.startNewShell();
  }

  private sendText(text: string): void {
    this.send(this.encoder.encode(text));
  }

  private send(bytes: Uint8Array): void {
    if (this.state === 'exited' || this.state === 'ended') return;
    if (!this.connection.type(bytes)) this.host.notice(this.host.texts.pasteTooLarge());
  }

  /** A dim line of the page's own among the shell's. */
  private say(line: string): void {
    this.screen.terminal.write(`\x1b[0;90m${line}\x1b[0m\r\n`);
  }

  private handleKey(event: KeyboardEvent): boolean {
    const { terminal } = this.screen;
    const meaning = meaningOf(event, { mac: MAC, hasSelection: terminal.hasSelection() });
    if (meaning === 'shell') return true;
    if (event.type !== 'keydown' || meaning !== 'copy') return false;
    event.preventDefault();
    if (terminal.hasSelection()) {
      void copyText(terminal.getSelection());
      terminal.clearSelection();
    }
    return false;
  }
}
