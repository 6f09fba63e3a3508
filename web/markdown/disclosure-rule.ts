import type { MarkdownIt } from 'markdown-it';

/** The only HTML that a text may contain: hints to open, and line breaks. Attributes are dropped. */
const TAG = /<(\/?)(details|summary)(?:\s[^<>]*)?>/gi;
const STARTS_WITH_TAG = /^\s{0,3}<\/?(?:details|summary)(?:\s[^<>]*)?>/i;

/** Lets `<details><summary>…</summary>` through, with Markdown between them, where all other HTML stays text. */
export function disclosureRule(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'paragraph',
    'disclosure',
    (state, startLine, _endLine, silent) => {
      const line = state.src.slice(
        (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0),
        state.eMarks[startLine],
      );
      if (!STARTS_WITH_TAG.test(line)) return false;
      if (silent) return true;
      let inSummary = false;
      const addText = (text: string): void => {
        if (text.trim() === '') return;
        if (!inSummary) state.push('paragraph_open', 'p', 1);
        const inline = state.push('inline', '', 0);
        inline.content = text.trim();
        inline.map = [startLine, startLine + 1];
        inline.children = [];
        if (!inSummary) state.push('paragraph_close', 'p', -1);
      };
      let end = 0;
      for (const match of line.matchAll(TAG)) {
        addText(line.slice(end, match.index));
        end = match.index + match[0].length;
        const closing = match[1] === '/';
        const tag = (match[2] ?? '').toLowerCase();
        if (tag === 'summary') inSummary = !closing;
        state.push(`${tag}_${closing ? 'close' : 'open'}`, tag, closing ? -1 : 1);
      }
      addText(line.slice(end));
      state.line = startLine + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  markdown.inline.ruler.before('text', 'line_break', (state, silent) => {
    const match = /^<br\s*\/?>/i.exec(state.src.slice(state.pos, state.pos + 8));
    if (!match) return false;
    if (!silent) state.push('hardbreak', 'br', 0);
    state.pos += match[0].length;
    return true;
  });
}
