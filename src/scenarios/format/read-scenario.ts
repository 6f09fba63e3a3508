import { basename } from 'node:path';
import type { Scenario, ScenarioCaps, Step } from '../scenario.js';
import { ScenarioErrors } from '../scenario.errors.js';
import { Fields } from './fields.js';
import type { Item } from './item.js';
import { noteDuplicates } from './note-duplicates.js';
import { readStep } from './read-step.js';
import { isId, readDuration, readSize, readText } from './read-values.js';
import { reasonOf, ScenarioFolder } from './scenario-folder.js';
import { SourceFile } from './source-file.js';

const FILE = 'scenario.yaml';
const KEYS = ['title', 'summary', 'chapter', 'duration', 'images', 'sandbox', 'setup', 'intro', 'steps'];

/** An image as `docker run` takes it: host, path, tag, digest. */
const IMAGE = /^[a-z0-9]([a-z0-9._/:-]*[a-z0-9])?(:[\w.-]{1,128})?(@sha256:[0-9a-f]{64})?$/;

/** Reads one folder, which problems call `name`. Throws `ScenarioErrors`, which names every problem of it. */
export function readScenario(path: string, name = basename(path)): Scenario {
  const id = basename(path);
  const source = new SourceFile(`${name}/${FILE}`);
  const scenario = isId(id) ? readFolder(id, path, source) : undefined;
  if (!isId(id)) source.note(1, `the folder's name, ${id}, must be of small letters, digits and dashes`);
  if (scenario === undefined || source.problems.length > 0) throw inOrder(source);
  return scenario;
}

function readFolder(id: string, path: string, source: SourceFile): Scenario | undefined {
  let folder: ScenarioFolder;
  let text: string;
  try {
    folder = new ScenarioFolder(path);
    text = folder.readDocument(FILE);
  } catch (error) {
    source.note(1, `${FILE} ${reasonOf(error)}`);
    return undefined;
  }
  return readContents(id, folder, source.parse(text));
}

/** More Docker hosts than this in one learner's machine are no exercise any more. */
const MOST_NODES = 5;

function readContents(id: string, folder: ScenarioFolder, item: Item): Scenario | undefined {
  const fields = new Fields(item, KEYS);
  const [chapter, images, sandbox] = ['chapter', 'images', 'sandbox'].map((key) => fields.optional(key));
  const [setup, intro] = ['setup', 'intro'].map((key) => fields.optional(key));
  const { nodes, caps } = readSandbox(sandbox);
  const [first, ...others] = readSteps(fields.required('steps'), folder, nodes);
  const scenario = {
    id,
    folder: folder.path,
    title: readText(fields.required('title')),
    summary: readText(fields.required('summary')),
    ...(chapter && { chapter: chapter.string() }),
    durationMinutes: readDuration(fields.required('duration')),
    images: images?.list().map(readImage) ?? [],
    nodes,
    caps,
    ...(intro && { intro: folder.texts(intro) }),
    ...(setup && { setup: folder.script(setup) }),
  };
  return first && { ...scenario, steps: [first, ...others] };
}

function readSteps(list: Item, folder: ScenarioFolder, nodes: number): Step[] {
  const steps: { item: Item; step: Step }[] = [];
  for (const item of list.list()) {
    const earlier = steps.map(({ step }) => step.id);
    steps.push({ item, step: readStep(item, folder, nodes, earlier) });
  }
  noteDuplicates(
    'step',
    steps.map(({ item, step }) => ({ id: step.id, item })),
  );
  return steps.map(({ step }) => step);
}

function readSandbox(item: Item | undefined): { nodes: number; caps: ScenarioCaps } {
  if (!item) return { nodes: 1, caps: {} };
  const fields = new Fields(item, ['nodes', 'memory', 'cpus', 'disk']);
  const [memory, cpus, disk] = ['memory', 'cpus', 'disk'].map((key) => fields.optional(key));
  return {
    nodes: fields.optional('nodes')?.number({ min: 1, max: MOST_NODES, whole: true, otherwise: MOST_NODES }) ?? 1,
    caps: {
      ...(memory && { memoryBytes: readSize(memory) }),
      ...(cpus && { cpus: cpus.number({ min: 0.1, max: 64, whole: false }) }),
      ...(disk && { diskBytes: readSize(disk) }),
    },
  };
}

function readImage(item: Item): string {
  const name = item.string();
  if (name !== '' && !IMAGE.test(name)) item.refuse(`an image's name, not "${name}"`);
  return name;
}

function inOrder(source: SourceFile): ScenarioErrors {
  return new ScenarioErrors(source.problems.toSorted((one, other) => one.line - other.line));
}
