import type { Mark } from './mark';

/** Words on the buttons, in the page's language. */
export interface MarkLabels {
  readonly run: string;
  readonly runInTerminal: (terminal: number) => string;
  readonly interruptAndRun: string;
  readonly copy: string;
  /** Where a port is: what follows is how to reach it. */
  readonly port: (port: string) => string;
  readonly anyPort: string;
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Writes the code of one text as HTML. What its buttons run and copy is kept in `codes`, and the HTML only says which of
 * them: whatever makes HTML safe trims attributes, and drops those that hold `-->` or `</style`.
 */
export class CodeWriter {
  readonly codes: string[] = [];

  constructor(readonly labels: MarkLabels) {}

  inline(code: string, mark: Mark | null): string {
    const text = breakableHtml(code);
    if (mark?.action === 'plain') return `<code>${text}</code>`;
    if (mark === null)
      return `<code class="copyable" data-copy="${this.keep(code)}" title="${escapeHtml(this.labels.copy)}">${text}</code>`;
    return `<span class="marked"><code>${text}</code>${this.buttons(code, mark)}</span>`;
  }

  block(code: string, mark: Mark | null): string {
    const pre = `<pre tabindex="0"><code>${breakableHtml(code)}</code></pre>`;
    if (mark?.action === 'plain') return pre;
    const buttons = this.buttons(code.replace(/\n$/, ''), mark);
    return `<div class="marked-block">${pre}<div class="marked-buttons">${buttons}</div></div>`;
  }

  private keep(code: string): number {
    return this.codes.push(code) - 1;
  }

  private buttons(code: string, mark: Mark | null): string {
    const { labels } = this;
    const kept = this.keep(code);
    const copy = button(`class="mark-copy" data-copy="${kept}"`, labels.copy, code);
    if (mark?.action !== 'run') return copy;
    const title = mark.interrupt
      ? labels.interruptAndRun
      : mark.terminal === null
        ? labels.run
        : labels.runInTerminal(mark.terminal);
    const interrupt = mark.interrupt ? ' data-interrupt="true"' : '';
    const terminal = mark.terminal === null ? '' : ` data-terminal="${mark.terminal}"`;
    return button(`class="mark-run" data-run="${kept}"${interrupt}${terminal}`, title, code) + copy;
  }
}

/** A screen reader hears which command a button is about, from its first line. */
function button(attributes: string, title: string, code: string): string {
  const label = escapeHtml(`${title} ${code.trimStart().split('\n', 1)[0] ?? ''}`);
  return `<button type="button" ${attributes} title="${escapeHtml(title)}"><span class="off-screen">${label}</span></button>`;
}

/** Long commands may break between words, never at the hyphens of an option. */
function breakableHtml(code: string): string {
  return code
    .split(/(\s+)/)
    .map((word) => (word.includes('-') ? `<span class="word">${escapeHtml(word)}</span>` : escapeHtml(word)))
    .join('');
}
