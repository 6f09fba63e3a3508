import { Terminal } from '@xterm/xterm';
import { copyText } from '../clipboard/copy-text';
import { pasteTextOnly } from '../terminal/paste-text';
import { meaningOf } from '../terminal/terminal-keys';

const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * What a trainer types before somebody else's terminal, and nothing else. The keys are taken by a terminal of their own,
 * out of sight, which never reads what the learner's programs print: it has no question to answer, and no focus or mouse to
 * report. Of the learner's screen it follows only how arrows and pastes are to be written.
 */
export class Keyboard {
  private readonly keys = new Terminal({ cols: 2, rows: 1, scrollback: 0 });
  private readonly place = document.createElement('div');
  private modes = '';

  /** `screen` is what the learner's programs print to; its own input has to be off. */
  constructor(
    private readonly screen: Terminal,
    private readonly typed: (text: string) => void,
  ) {
    this.place.className = 'watched-keys';
    screen.element?.after(this.place);
    this.keys.open(this.place);
    pasteTextOnly(this.keys);
    this.keys.attachCustomKeyEventHandler((event) => this.handleKey(event));
    this.keys.onData((text) => {
      screen.scrollToBottom();
      this.typed(text);
    });
    screen.textarea?.addEventListener('focus', this.focus);
    if (document.activeElement === screen.textarea) this.focus();
    this.followModes();
  }

  /** To be called when the screen has drawn: a program may have changed them. */
  followModes(): void {
    const { applicationCursorKeysMode, bracketedPasteMode } = this.screen.modes;
    const modes = `\x1b[?1${applicationCursorKeysMode ? 'h' : 'l'}\x1b[?2004${bracketedPasteMode ? 'h' : 'l'}`;
    if (modes === this.modes) return;
    this.modes = modes;
    this.keys.write(modes);
  }

  readonly focus = (): void => {
    this.keys.focus();
  };

  dispose(): void {
    this.screen.textarea?.removeEventListener('focus', this.focus);
    this.keys.dispose();
    this.place.remove();
  }

  private handleKey(event: KeyboardEvent): boolean {
    const { screen } = this;
    const meaning = meaningOf(event, { mac: MAC, hasSelection: screen.hasSelection() });
    if (meaning === 'shell') return true;
    if (event.type !== 'keydown' || meaning !== 'copy') return false;
    event.preventDefault();
    if (screen.hasSelection()) {
      void copyText(screen.getSelection());
      screen.clearSelection();
    }
    return false;
  }
}
