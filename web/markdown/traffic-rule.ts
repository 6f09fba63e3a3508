import type { MarkdownIt, Token } from 'markdown-it';
import { safeUrl } from '../navigation/safe-url';
import { type CodeWriter, escapeHtml } from './code-writer';

/** How texts give the address of a port of the machine, and of a page to choose one; a path may follow the first. */
const MARK = /\{\{TRAFFIC_(?:HOST\d_(\d{1,5})|SELECTOR)\}\}([^\s"'`<>()[\]]*)/;
const MARKS = new RegExp(MARK, 'g');

/** A port that a text speaks of; without a number, one to choose. */
type Port = { readonly number: string | undefined; readonly path: string };

/** Whether a link leads to a port of the machine. Markdown has encoded its braces by then. */
export function isTraffic(address: string): boolean {
  return portOf(address) !== undefined;
}

/** Other files of the folder that a text comes from, which no page has. */
export function isRelative(address: string): boolean {
  return /^(?!\/)[\w./%#-]+$/.test(address);
}

/**
 * Names the ports of the machine that a text links to, and how the terminal reaches them: no page shows them yet. In
 * code the marks become addresses that hold inside the machine. Links that lead nowhere leave their words.
 */
export function trafficRule(markdown: MarkdownIt, writer: CodeWriter): void {
  markdown.core.ruler.push('traffic', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'fence' || token.type === 'code_block') token.content = inMachine(token.content);
      if (token.children) token.children = translate(token.children, state.Token);
    }
  });
  markdown.renderer.rules['port'] = (tokens, index) => {
    const { number, path } = tokens[index]?.meta as unknown as Port;
    if (number === undefined) return `<span class="port">(${escapeHtml(writer.labels.anyPort)})</span>`;
    const command = writer.inline(`curl localhost:${number}${path}`, null);
    return `<span class="port">(${escapeHtml(writer.labels.port(number))} ${command})</span>`;
  };
}

function translate(
  children: readonly Token[],
  TokenClass: new (type: string, tag: string, nesting: 0) => Token,
): Token[] {
  const make = (type: string, content: string, port?: Port): Token => {
    const token = new TokenClass(type, '', 0);
    token.content = content;
    token.meta = port ?? null;
    return token;
  };
  let open: Port | 'nowhere' | undefined;
  return children.flatMap((token) => {
    if (token.type === 'code_inline') token.content = inMachine(token.content);
    if (token.type === 'text') return splitText(token.content, make);
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href') ?? '');
      open = portOf(address) ?? (safeUrl(address) === undefined ? 'nowhere' : undefined);
      return open ? [] : [token];
    }
    if (token.type !== 'link_close' || !open) return [token];
    const port = open;
    open = undefined;
    return port === 'nowhere' ? [] : [make('text', ' '), make('port', '', port)];
  });
}

function splitText(text: string, make: (type: string, content: string, port?: Port) => Token): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    tokens.push(
      make('text', text.slice(end, match.index)),
      make('port', '', { number: match[1], path: match[2] ?? '' }),
    );
    end = match.index + match[0].length;
  }
  return [...tokens, make('text', text.slice(end))];
}

function portOf(address: string): Port | undefined {
  const match = MARK.exec(decoded(address));
  return match?.index === 0 ? { number: match[1], path: match[2] ?? '' } : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address; // not encoded by us, so none of the marks
  }
}

/** Longer than the marks themselves may be what follows them: it stays. */
function inMachine(code: string): string {
  return code.replaceAll(/\{\{TRAFFIC_HOST\d_(\d{1,5})\}\}/g, 'http://localhost:$1');
}
