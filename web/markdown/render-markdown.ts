import MarkdownIt from 'markdown-it';
import { safeUrl } from '../navigation/safe-url';
import { CodeWriter, escapeHtml, type MarkLabels } from './code-writer';
import { disclosureRule } from './disclosure-rule';
import { detachFenceMarks, type Mark } from './mark';
import { markRule } from './mark-rule';
import { imageHtml, plainHtmlRule } from './plain-html-rule';
import { isRelative, isTraffic, trafficRule } from './traffic-rule';

interface RenderedText {
  readonly html: string;
  /** What `data-run` and `data-copy` in the HTML are the numbers of. */
  readonly codes: readonly string[];
}

/**
 * Turns a step's text into HTML. HTML in the text stays text, but for what `disclosureRule` and `plainHtmlRule` let
 * through.
 */
export function renderMarkdown(source: string, labels: MarkLabels): RenderedText {
  const writer = new CodeWriter(labels);
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.use(disclosureRule).use(plainHtmlRule).use(markRule).use(trafficRule, writer);
  // First of all, but with the line ends that `normalize` leaves.
  markdown.core.ruler.after('normalize', 'fence_marks', (state) => {
    state.src = detachFenceMarks(state.src);
  });
  markdown.validateLink = (address) => safeUrl(address) !== undefined || isTraffic(address) || isRelative(address);
  markdown.renderer.rules.image = (tokens, index) => imageHtml(tokens[index], escapeHtml);
  markdown.renderer.rules.code_inline = (tokens, index) =>
    writer.inline(tokens[index]?.content ?? '', markOf(tokens[index]));
  const block = (tokens: { content: string; meta: unknown }[], index: number): string =>
    writer.block(tokens[index]?.content ?? '', markOf(tokens[index]));
  markdown.renderer.rules.fence = block;
  markdown.renderer.rules.code_block = block;
  markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return renderer.renderToken(tokens, index, options);
  };
  return { html: markdown.render(source), codes: writer.codes };
}

function markOf(token: { meta: unknown } | undefined): Mark | null {
  return (token?.meta ?? null) as Mark | null;
}
