import type { Text } from '../../events/verdict.js';
import type { Item } from '../format/item.js';
import { reasonOf, type ScenarioFolder } from '../format/scenario-folder.js';
import type { Check } from '../check.js';
import { foreignScript } from '../kinds/script-check.js';
import type { Script, Step } from '../scenario.js';
import { LooseFields } from './loose-fields.js';
import type { Remarks } from './remarks.js';
import { withAddress, withTrafficMarks } from './text/host-values.js';
import { oddMarks } from './text/marks.js';

const KEYS = ['title', 'text', 'foreground', 'background', 'code', 'courseData', 'verify', 'answer', 'hint', 'credits'];

/** More than a script that is typed into a terminal can sensibly be; it has to fit into what the shell has yet to read. */
const MOST_TYPED_BYTES = 16 * 1024;

/** What the pages of one folder are read with. */
export interface Source {
  readonly folder: ScenarioFolder;
  readonly remarks: Remarks;
}

/** Reads `intro`, one of `steps`, or `finish`. */
export function readPage(item: Item, id: string, untitled: Text, source: Source): Step {
  const fields = new LooseFields(item, KEYS, source.remarks);
  const text = readText(fields, source);
  const verify = fields.get('verify');
  const [background, foreground] = [fields.first('background', 'courseData'), fields.first('foreground', 'code')];
  return {
    id,
    title: titleOf(fields, text) ?? untitled,
    text: sameInBoth(text),
    ...(background && { background: readScript(background, source) }),
    ...(foreground && { foreground: readTyped(foreground, source) }),
    checks: verify ? [verification(readScript(verify, source))] : [],
    answers: new Map<string, string>(),
    mistakes: [],
    alternatives: [],
    otherAnswers: [],
  };
}

/** Slow it may be, and not made to be run over and over. */
function verification(script: Script): Check {
  const about = { fr: 'Ce que demande l’étape est fait', en: 'What the step asks for is done' };
  return { id: 'verify', about, onDemand: true, ...foreignScript(script) };
}

/** Exercises from elsewhere are written in one language, whichever it is. */
export function sameInBoth(text: string): Text {
  return { fr: text, en: text };
}

function titleOf(fields: LooseFields, text: string): Text | undefined {
  const title = fields.text('title') ?? /^\s*#{1,3} +(.{1,200}?)[ #]*(?:\n|$)/.exec(text)?.[1];
  return title === undefined ? undefined : sameInBoth(title);
}

function readText(fields: LooseFields, source: Source): string {
  const [text, answer] = [fields.get('text'), fields.get('answer')];
  if (!text) source.remarks.at(fields.item, `${fields.item.name} has no text`);
  const body = text ? readMarkdown(text, source) : '';
  if (!answer) return body;
  const solution = readMarkdown(answer, source);
  return `${body}\n\n<details><summary>Solution</summary>\n\n${solution}\n\n</details>\n`;
}

function readMarkdown(item: Item, source: Source): string {
  const text = readFile(item, source);
  for (const { line, reason } of oddMarks(text)) source.remarks.in(item.string(), line, reason);
  return withTrafficMarks(withAddress(text));
}

function readScript(item: Item, source: Source): Script {
  return { path: item.string(), source: withAddress(readFile(item, source)) };
}

function readTyped(item: Item, source: Source): Script {
  const script = readScript(item, source);
  if (Buffer.byteLength(script.source) > MOST_TYPED_BYTES) {
    item.problem(`${item.name}: ${script.path} is larger than ${MOST_TYPED_BYTES / 1024} KiB, too long to be typed`);
  }
  return script;
}

function readFile(item: Item, { folder }: Source): string {
  const path = item.string();
  if (path === '') return ''; // already complained about
  try {
    return folder.read(path.trim());
  } catch (error) {
    item.problem(`${item.name}: ${path} ${reasonOf(error)}`);
    return '';
  }
}
