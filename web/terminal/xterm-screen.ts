import { FitAddon } from '@xterm/addon-fit';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal } from '@xterm/xterm';
import { hasFastGpu } from './fast-gpu';
import { openOutside } from '../navigation/safe-url';
import { pasteTextOnly } from './paste-text';
import { TERMINAL_COLOURS, TERMINAL_FONT } from './terminal-colours';

/** Lines one can scroll back. At 200 columns about 20 MB of the browser's memory when full. */
const SCROLLBACK_LINES = 5000;

/** A terminal's screen: fitted to its place, with safe links and wide characters. What it reads is data only. */
export class XtermScreen {
  readonly terminal: Terminal;
  private readonly fitting = new FitAddon();
  private readonly resizes = new ResizeObserver(() => {
    this.fit();
  });

  constructor(screenReader: boolean) {
    this.terminal = new Terminal({
      allowProposedApi: true, // the unicode addon asks for it
      cursorBlink: false,
      fontFamily: TERMINAL_FONT,
      fontSize: 14,
      lineHeight: 1.2,
      scrollback: SCROLLBACK_LINES,
      screenReaderMode: screenReader,
      minimumContrastRatio: 4.5,
      theme: TERMINAL_COLOURS,
      linkHandler: {
        activate: (_event, address) => {
          openOutside(address);
        },
      },
    });
    this.terminal.loadAddon(this.fitting);
    this.terminal.loadAddon(new Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
    this.terminal.loadAddon(
      new WebLinksAddon((_event, address) => {
        openOutside(address);
      }),
    );
  }

  /** Shows the screen in `place`; a second call moves it there. */
  attach(place: HTMLElement): void {
    const element = this.terminal.element;
    if (element === undefined) {
      this.terminal.open(place);
      pasteTextOnly(this.terminal);
      void this.drawWithGpu();
    } else place.append(element);
    this.resizes.disconnect();
    this.resizes.observe(place);
    this.fit();
  }

  /** Shows a screen of that size, whatever its place has room for: it is somebody else's. */
  keepSize(cols: number, rows: number): void {
    this.resizes.disconnect();
    this.terminal.resize(cols, rows);
  }

  dispose(): void {
    this.resizes.disconnect();
    this.terminal.dispose();
  }

  private fit(): void {
    const size = this.fitting.proposeDimensions();
    // A hidden tab has no size; its shell keeps the one it had.
    if (size !== undefined && size.cols > 2 && size.rows > 1) this.fitting.fit();
  }

  private async drawWithGpu(): Promise<void> {
    if (!hasFastGpu()) return;
    const { WebglAddon } = await import('@xterm/addon-webgl');
    try {
      const webgl = new WebglAddon();
      webgl.onContextLoss(() => {
        webgl.dispose();
      });
      this.terminal.loadAddon(webgl);
      this.fit(); // its cells are not exactly as wide
    } catch {
      // The DOM renderer, already there, goes on.
    }
  }
}
