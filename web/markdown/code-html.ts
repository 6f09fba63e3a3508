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

/** Long commands may break between words, never at the hyphens of an option. */
function breakableHtml(code: string): string {
  return code
    .split(/(\s+)/)
    .map((word) => (word.includes('-') ? `<span class="word">${escapeHtml(word)}</span>` : escapeHtml(word)))
    .join('');
}

export function inlineCodeHtml(code: string, mark: Mark | null, labels: MarkLabels): string {
  const text = breakableHtml(code);
  if (mark?.action === 'plain') return `<code>${text}</code>`;
  if (mark === null)
    return `<code class="copyable" data-copy="${escapeHtml(code)}" title="${escapeHtml(labels.copy)}">${text}</code>`;
  return `<span class="marked"><code>${text}</code>${buttons(code, mark, labels)}</span>`;
}

export function blockCodeHtml(code: string, mark: Mark | null, labels: MarkLabels): string {
  const pre = `<pre tabindex="0"><code>${breakableHtml(code)}</code></pre>`;
  if (mark?.action === 'plain') return pre;
  return `<div class="marked-block">${pre}<div class="marked-buttons">${buttons(code, mark, labels)}</div></div>`;
}

function buttons(code: string, mark: Mark | null, labels: MarkLabels): string {
  const text = escapeHtml(code.replace(/\n$/, ''));
  const copy = `<button type="button" class="mark-copy" data-copy="${text}" aria-label="${label(labels.copy, code)}" title="${escapeHtml(labels.copy)}"></button>`;
  if (mark?.action !== 'run') return copy;
  const title = mark.interrupt
    ? labels.interruptAndRun
    : mark.terminal === null
      ? labels.run
      : labels.runInTerminal(mark.terminal);
  const interrupt = mark.interrupt ? ' data-interrupt="true"' : '';
  const terminal = mark.terminal === null ? '' : ` data-terminal="${mark.terminal}"`;
  return `<button type="button" class="mark-run" data-run="${text}"${interrupt}${terminal} aria-label="${label(title, code)}" title="${escapeHtml(title)}"></button>${copy}`;
}

/** A screen reader hears which command a button is about, from its first line. */
function label(words: string, code: string): string {
  return escapeHtml(`${words} ${code.split('\n', 1)[0] ?? ''}`);
}
