import type { Text } from '../../events/verdict.js';
import type { Item } from '../format/item.js';
import { isId } from '../format/read-values.js';
import { reasonOf, ScenarioFolder } from '../format/scenario-folder.js';
import { SourceFile } from '../format/source-file.js';
import type { Asset, Scenario, Step } from '../scenario.js';
import { ScenarioErrors } from '../scenario.errors.js';
import { readAssets } from './assets/read-assets.js';
import { LooseFields } from './loose-fields.js';
import { readPage, sameInBoth, type Source } from './read-pages.js';
import { Remarks } from './remarks.js';
import { minutesOf } from './text/duration.js';

/** What makes a folder one of KillerCoda's. */
export const INDEX = 'index.json';

const KEYS = ['title', 'description', 'details', 'backend', 'interface', 'environment', 'files', 'time', 'difficulty'];
const PASSED_OVER = ['icon', 'private', 'pathwayTitle', 'type', 'solutions', 'showdependency'];

/** Scripts find here how the learner's browser reaches a port; it does not yet, but the machine itself does. */
const HOST_FILE: Asset = { target: '/etc/killercoda/host', content: { text: 'http://localhost:PORT\n' } };

/** Where the folder stands among others. */
export interface Place {
  readonly id: string;
  /** What problems call it: its path below the folder of all scenarios. */
  readonly name: string;
  readonly course?: Text;
  /** What its course calls it. */
  readonly title?: string;
}

/** Reads a folder in KillerCoda's format as it is. Throws `ScenarioErrors`; what is merely odd is in `remarks`. */
export function readKillercoda(path: string, place: Place): Scenario {
  const source = new SourceFile(`${place.name}/${INDEX}`);
  if (!isId(place.id)) source.note(1, `the folder's name gives no id (${place.id || 'nothing'})`);
  const remarks = new Remarks(place.name);
  const scenario = readFolder(path, place, source, remarks);
  if (scenario === undefined || source.problems.length > 0) throw new ScenarioErrors(source.problems);
  return scenario;
}

function readFolder(path: string, place: Place, source: SourceFile, remarks: Remarks): Scenario | undefined {
  let folder: ScenarioFolder;
  let text: string;
  try {
    folder = new ScenarioFolder(path);
    text = folder.readDocument(INDEX);
  } catch (error) {
    source.note(1, `${INDEX} ${reasonOf(error)}`);
    return undefined;
  }
  // JSON is YAML too, and this way every problem has its line.
  return readIndex(source.parse(text), place, { folder, remarks });
}

function readIndex(item: Item, place: Place, source: Source): Scenario | undefined {
  const fields = new LooseFields(item, [...KEYS, ...PASSED_OVER], source.remarks);
  const details = new LooseFields(fields.required('details'), ['intro', 'steps', 'finish', 'assets'], source.remarks);
  const [first, ...others] = readSteps(details, source);
  const assets = details.get('assets');
  const minutes = minutesOf(fields.text('time') ?? '');
  const scenario = {
    id: place.id,
    folder: source.folder.path,
    title: sameInBoth(fields.text('title') ?? place.title ?? place.id),
    summary: sameInBoth(fields.text('description') ?? ''),
    ...(place.course && { course: place.course }),
    ...(minutes !== undefined && { durationMinutes: minutes }),
    images: [],
    nodes: 1,
    caps: {},
    assets: [HOST_FILE, ...(assets ? readAssets(assets, source.folder, source.remarks) : [])],
    remarks: source.remarks.list,
  };
  return first && { ...scenario, steps: [first, ...others] };
}

/** Introduction and end are steps like any other, with scripts of their own and nothing to check. */
function readSteps(details: LooseFields, source: Source): Step[] {
  const [intro, finish] = [details.get('intro'), details.get('finish')];
  const steps = [
    ...(intro ? [readPage(intro, 'intro', { fr: 'Introduction', en: 'Introduction' }, source)] : []),
    ...details.list('steps').map((item, index) => {
      const number = index + 1;
      return readPage(item, `step${number}`, { fr: `Étape ${number}`, en: `Step ${number}` }, source);
    }),
    ...(finish ? [readPage(finish, 'finish', { fr: 'Fin', en: 'The end' }, source)] : []),
  ];
  if (steps.length === 0) details.item.problem('there is neither an intro nor a step');
  return steps;
}
