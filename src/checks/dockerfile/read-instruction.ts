import type { Instruction as Node, ModifiableInstruction, PropertyInstruction } from 'dockerfile-ast';
import type { Command, Instruction } from './dockerfile-data.js';

const WITH_FORMS: readonly string[] = ['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'COPY', 'ADD', 'VOLUME', 'HEALTHCHECK'];

export function readInstruction(node: Node, stage: number | null): Instruction {
  const keyword = node.getKeyword();
  const text = (node.getArgumentsContent() ?? '').trim();
  const strings = stringsOf(keyword === 'HEALTHCHECK' ? text.replace(/^CMD\s+/i, '') : text);
  return {
    keyword,
    text,
    arguments: strings ?? node.getArguments().map((each) => each.getValue()),
    flags: flagsOf(node),
    form: WITH_FORMS.includes(keyword) ? (strings ? 'exec' : 'shell') : null,
    line: node.getRange().start.line + 1,
    stage,
  };
}

/** What a CMD or ENTRYPOINT runs. */
export function commandOf({ text, line }: Pick<Instruction, 'text' | 'line'>): Command {
  const strings = stringsOf(text);
  return { form: strings ? 'exec' : 'shell', command: strings ?? [text], text, line };
}

/** `KEY=value` pairs of a LABEL, ENV or ARG, and the older `KEY value`. */
export function propertiesOf(node: Node): Map<string, string | null> {
  if (!isProperties(node)) return new Map();
  return new Map(node.getProperties().map((each) => [each.getName(), each.getValue()]));
}

/** Docker takes what is no list of strings in JSON, single quotes for instance, for a shell's line. */
function stringsOf(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    const strings = list.filter((each): each is string => typeof each === 'string');
    return strings.length === list.length ? strings : undefined;
  } catch {
    return undefined;
  }
}

function flagsOf(node: Node): Instruction['flags'] {
  if (!isModifiable(node)) return {};
  const flags = new Map<string, string | true | string[]>();
  for (const flag of node.getFlags()) {
    const value = flag.getValue() ?? true;
    const known = flags.get(flag.getName());
    const isRepeated = known !== undefined && known !== true && value !== true;
    flags.set(flag.getName(), isRepeated ? [...(Array.isArray(known) ? known : [known]), value] : value);
  }
  return Object.fromEntries(flags);
}

function isModifiable(node: Node): node is ModifiableInstruction {
  return 'getFlags' in node;
}

function isProperties(node: Node): node is PropertyInstruction {
  return 'getProperties' in node;
}
