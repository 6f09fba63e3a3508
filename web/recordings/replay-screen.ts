import { Unicode11Addon } from '@xterm/addon-unicode11';
import { Terminal } from '@xterm/xterm';
import { TERMINAL_COLOURS, TERMINAL_FONT } from '../terminal/terminal-colours';
import type { CastEvent } from './read-cast';

/** Titles, links, notifications, colours, the clipboard and the like: nothing of them is for who looks on. */
const OPERATING_SYSTEM_COMMANDS = [0, 1, 2, 4, 5, 7, 8, 9, 10, 11, 12, 52, 104, 110, 111, 112, 133, 633, 777, 1337];

/**
 * A screen that only shows. Recordings are a learner's, and may be hostile: nobody listens to what the terminal answers or
 * is titled, links are text, and what it may be told besides drawing is dropped.
 */
export class ReplayScreen {
  private readonly terminal: Terminal;

  constructor(place: HTMLElement, cols: number, rows: number) {
    this.terminal = new Terminal({
      allowProposedApi: true, // the unicode addon asks for it
      cols,
      rows,
      disableStdin: true,
      cursorBlink: false,
      fontFamily: TERMINAL_FONT,
      fontSize: 14,
      lineHeight: 1.2,
      scrollback: 1000,
      minimumContrastRatio: 4.5,
      theme: TERMINAL_COLOURS,
      linkHandler: { activate: () => undefined },
    });
    for (const command of OPERATING_SYSTEM_COMMANDS) this.terminal.parser.registerOscHandler(command, () => true);
    this.terminal.loadAddon(new Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
    this.terminal.attachCustomKeyEventHandler(() => false); // or Tab would not lead on
    this.terminal.open(place);
    if (this.terminal.textarea) this.terminal.textarea.tabIndex = -1;
  }

  /** Empty, and of the size that the recording begins with. */
  restart(cols: number, rows: number): void {
    this.terminal.reset();
    this.terminal.resize(cols, rows);
  }

  show(events: readonly CastEvent[]): void {
    for (const event of events) {
      if (event.kind === 'output') this.terminal.write(event.text);
      // After what came before it, which is drawn later than it is written.
      else
        this.terminal.write('', () => {
          this.terminal.resize(event.cols, event.rows);
        });
    }
  }

  dispose(): void {
    this.terminal.dispose();
  }
}
