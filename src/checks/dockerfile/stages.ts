import type { From, Instruction as Node } from 'dockerfile-ast';
import type { Healthcheck, Instruction, Stage } from './dockerfile-data.js';
import { parseReference, substitute } from './image-reference.js';
import { commandOf, propertiesOf } from './read-instruction.js';

/** One instruction of the file, as parsed and as scenarios see it. */
export interface Read {
  readonly node: Node;
  readonly instruction: Instruction;
}

/** The instructions of one stage, its FROM first. */
export interface StageReads {
  readonly from: From;
  readonly reads: readonly Read[];
}

const LAYERS: readonly string[] = ['RUN', 'COPY', 'ADD'];

/** A stage from its FROM on, given those before it and the ARGs before the first. */
export function readStage(
  { from, reads }: StageReads,
  earlier: readonly Stage[],
  args: Readonly<Record<string, string | null>>,
): Stage {
  const image = substitute(from.getImage() ?? '', args);
  const parent = earlier.findLast(({ name, index }) => name === image.toLowerCase() || String(index) === image);
  const begin: Stage = {
    ...(parent ?? { ...NOTHING, ...parseReference(image) }),
    index: earlier.length,
    name: from.getBuildStage()?.toLowerCase() ?? null,
    line: from.getRange().start.line + 1,
    image,
    parent: parent?.index ?? null,
    platform: from.getPlatformFlag()?.getValue() ?? null,
    instructions: reads.map(({ instruction }) => instruction),
    layers: reads.filter(({ instruction }) => LAYERS.includes(instruction.keyword)).length,
    args: {},
  };
  return reads.reduce((stage, read) => ({ ...stage, ...changeBy(read, stage) }), begin);
}

const NOTHING = {
  ...{ labels: {}, env: {}, user: null, workdir: null, ports: [], volumes: [] },
  ...{ cmd: null, entrypoint: null, healthcheck: null },
} as const;

/** What an instruction makes different in what the stage's image will be. */
function changeBy({ node, instruction }: Read, stage: Stage): Partial<Stage> {
  const { keyword, text } = instruction;
  switch (keyword) {
    case 'LABEL':
      return { labels: { ...stage.labels, ...texts(node) } };
    case 'ENV':
      return { env: { ...stage.env, ...texts(node) } };
    case 'ARG':
      return { args: { ...stage.args, ...Object.fromEntries(propertiesOf(node)) } };
    case 'USER':
      return { user: text };
    case 'WORKDIR':
      return { workdir: joined(stage.workdir, text) };
    case 'EXPOSE':
      return { ports: [...stage.ports, ...instruction.arguments] };
    case 'VOLUME':
      return { volumes: [...stage.volumes, ...instruction.arguments] };
    case 'CMD':
      return { cmd: commandOf(instruction) };
    case 'ENTRYPOINT':
      // As Docker does: arguments for another stage's program are none of this one's.
      return { entrypoint: commandOf(instruction), cmd: stage.cmd && stage.cmd.line > stage.line ? stage.cmd : null };
    case 'HEALTHCHECK':
      return { healthcheck: healthcheckOf(instruction) };
    default:
      return {};
  }
}

function texts(node: Node): Record<string, string> {
  return Object.fromEntries([...propertiesOf(node)].map(([name, value]) => [name, value ?? '']));
}

function joined(before: string | null, path: string): string {
  return path.startsWith('/') || before === null ? path : `${before.replace(/\/$/, '')}/${path}`;
}

function healthcheckOf({ text, line, flags }: Instruction): Healthcheck {
  const command = /^CMD\s+([^]*)$/i.exec(text)?.[1];
  if (command === undefined) return { disabled: true, line, flags };
  return { disabled: false, flags, ...commandOf({ text: command, line }) };
}
