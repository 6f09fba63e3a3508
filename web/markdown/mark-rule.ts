import type { MarkdownIt, Token } from 'markdown-it';
import { leadingMark } from './mark';

/** Moves every `{{…}}` from the text to the `meta` of the code before it. */
export function markRule(markdown: MarkdownIt): void {
  markdown.core.ruler.push('marks', (state) => {
    state.tokens = withoutMarkParagraphs(state.tokens);
    for (const token of state.tokens) if (token.children) attachInline(token.children);
  });
}

function attachInline(children: Token[]): void {
  children.forEach((token, index) => {
    const next = children[index + 1];
    if (token.type !== 'code_inline' || next?.type !== 'text') return;
    const found = leadingMark(next.content);
    if (!found) return;
    token.meta = { ...found.mark };
    next.content = found.rest;
  });
}

function withoutMarkParagraphs(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    kept.push(token);
    if (token.type !== 'fence') continue;
    const written = leadingMark(token.info.trim());
    if (written) {
      token.meta = { ...written.mark };
      token.info = '';
    }
    const first = tokens[index + 2]?.children?.[0];
    if (tokens[index + 1]?.type !== 'paragraph_open' || first?.type !== 'text') continue;
    const found = leadingMark(first.content.trim());
    if (!found) continue;
    token.meta = { ...found.mark };
    first.content = found.rest.trimStart();
    // A paragraph that was the mark alone disappears: its opening, its text, its end.
    if (first.content === '' && tokens[index + 2]?.children?.length === 1) index += 3;
  }
  return kept;
}
