import type { MarkdownIt, Token } from 'markdown-it';
import { safeUrl } from '../navigation/safe-url';

/** HTML that authors mix into their texts, by what it becomes. Attributes are dropped, but for addresses. */
const KEPT: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 's',
  code: 'code',
  kbd: 'code',
};
const DROPPED = new Set('p div span center font small big u ins mark sub sup h1 h2 h3 h4 h5 h6 section'.split(' '));

const TAG = /^<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]{0,2000})?)\/?>/i;
/** Of one comment or piece of code; a text of openings without an end would else be searched again and again. */
const MOST_LINES = 500;
const COMMENT_OPENS = /^ {0,3}<!--/;
const PRE_OPENS = /^ {0,3}<pre(?:\s[^<>]*)?>/i;

/** Lets the plain HTML of other places' texts through as Markdown would write it; whatever else there is stays text. */
export function plainHtmlRule(markdown: MarkdownIt): void {
  const { block, inline } = markdown;
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  block.ruler.before(
    'paragraph',
    'comment',
    untilLine(COMMENT_OPENS, '-->', () => undefined),
    { alt },
  );
  block.ruler.before(
    'paragraph',
    'pre',
    untilLine(PRE_OPENS, '</pre>', (content) => content),
    { alt },
  );
  inline.ruler.before('text', 'plain_html', (state, silent) => {
    const rest = state.src.slice(state.pos, state.pos + 2_100);
    const comment = /^<!--[^]*?-->/.exec(rest);
    const [all, closing, name = '', attributes = ''] = TAG.exec(rest) ?? [];
    const length = comment?.[0].length ?? all?.length;
    if (length === undefined || (!comment && !isKnown(name.toLowerCase()))) return false;
    if (!silent && !comment) push(state, name.toLowerCase(), closing === '/', attributes);
    state.pos += length;
    return true;
  });
}

type BlockRule = Parameters<MarkdownIt['block']['ruler']['before']>[2];
type InlineState = Parameters<Parameters<MarkdownIt['inline']['ruler']['before']>[2]>[0];

/** Takes lines from one that opens to one that closes, and makes code of what is between where `codeOf` gives any. */
function untilLine(opens: RegExp, close: string, codeOf: (content: string) => string | undefined): BlockRule {
  return (state, startLine, endLine, silent) => {
    const lineAt = (line: number): string =>
      state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
    const opening = opens.exec(lineAt(startLine));
    if (!opening) return false;
    let last = startLine;
    while (last < Math.min(endLine, startLine + MOST_LINES) && !lineAt(last).toLowerCase().includes(close)) last += 1;
    if (last === endLine || last === startLine + MOST_LINES) return false;
    if (silent) return true;
    const lines = state.getLines(startLine, last + 1, state.blkIndent, false);
    const from = lines.indexOf('<') + opening[0].trimStart().length;
    const content = lines.slice(from, lines.toLowerCase().indexOf(close, from));
    const code = codeOf(content.replace(/^\n/, ''));
    if (code !== undefined) state.push('fence', 'code', 0).content = withoutEntities(code);
    state.line = last + 1;
    return true;
  };
}

function isKnown(name: string): boolean {
  return name in KEPT || DROPPED.has(name) || name === 'a' || name === 'img' || name === 'hr';
}

function push(state: InlineState, name: string, isClosing: boolean, attributes: string): void {
  if (name === 'hr') state.push('hardbreak', 'br', 0);
  else if (name === 'img') pushImage(state, attributes);
  else if (name === 'a') pushLink(state, isClosing, attributes);
  else if (name in KEPT) state.push(`plain_${isClosing ? 'close' : 'open'}`, KEPT[name] ?? '', isClosing ? -1 : 1);
}

function pushLink(state: InlineState, isClosing: boolean, attributes: string): void {
  if (isClosing) {
    state.push('link_close', 'a', -1);
    return;
  }
  const address = attribute(attributes, 'href');
  const token = state.push('link_open', 'a', 1);
  if (state.md.validateLink(address)) token.attrSet('href', address);
}

function pushImage(state: InlineState, attributes: string): void {
  const token: Token = state.push('image', 'img', 0);
  token.attrSet('src', attribute(attributes, 'src'));
  token.content = attribute(attributes, 'alt');
  token.children = [];
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

function withoutEntities(code: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return code.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => signs[entity] ?? entity);
}

/** No page shows pictures from elsewhere: they are named, and linked to where that is possible. */
export function imageHtml(token: Token | undefined, escape: (text: string) => string): string {
  const address = String(token?.attrGet('src') ?? '');
  const name = escape(token?.content.trim() || (address.split('/').pop() ?? ''));
  const url = safeUrl(address);
  if (url === undefined) return `<em>[${name}]</em>`;
  return `<a href="${escape(url)}" target="_blank" rel="noopener noreferrer">${name}</a>`;
}
