import { join, posix } from 'node:path';
import type { Item } from '../../format/item.js';
import { reasonOf, type ScenarioFolder } from '../../format/scenario-folder.js';
import type { Asset } from '../../scenario.js';
import { LooseFields } from '../loose-fields.js';
import type { Remarks } from '../remarks.js';
import { fitsGlob, fixedPart } from './glob.js';
import { listFiles } from './list-files.js';

/** Where a folder's assets lie. */
const PLACE = 'assets';

/** One machine takes what is meant for the first, under whatever name. */
const HOSTS = ['host01', 'client'];

const MOST_ENTRIES = 100;

/** A machine's preparation waits for them. */
const MOST_ASSETS = 1_000;
const MOST_BYTES = 32 * 1024 ** 2;

const MODE = /^(?:[0-7]{3,4}|[ugoa]*[-+=][rwxXst]+(?:,[ugoa]*[-+=][rwxXst]+)*)$/;

/** Reads `{host01: [{file, target, chmod}]}`. What is missing is a remark; what leads out of the folder, a problem. */
export function readAssets(item: Item, folder: ScenarioFolder, remarks: Remarks): Asset[] {
  const hosts = new LooseFields(item, [...HOSTS, 'host02', 'host03'], remarks);
  const files = filesOf(item, folder);
  const entries = HOSTS.flatMap((host) => hosts.list(host));
  if (entries.length > MOST_ENTRIES) item.problem(`assets has more than ${MOST_ENTRIES} entries`);
  const assets = entries.slice(0, MOST_ENTRIES).flatMap((entry) => readEntry(entry, files, remarks));
  if (assets.length > MOST_ASSETS) item.problem(`assets name more than ${MOST_ASSETS} files`);
  else checkFiles(item, assets, folder);
  return assets;
}

function filesOf(item: Item, folder: ScenarioFolder): string[] {
  try {
    return listFiles(join(folder.path, PLACE));
  } catch (error) {
    item.problem(`the folder ${PLACE} ${(error as Error).message}`);
    return [];
  }
}

function readEntry(item: Item, files: readonly string[], remarks: Remarks): Asset[] {
  const fields = new LooseFields(item, ['file', 'target', 'chmod'], remarks);
  const [pattern, target] = [fields.text('file'), fields.text('target')];
  if (pattern === undefined || target === undefined) {
    remarks.at(item, 'an asset needs a file and a target');
    return [];
  }
  if (pattern.split(/[/\\]/).includes('..')) {
    item.problem(`${PLACE}/${pattern} leaves the folder of the assets`);
    return [];
  }
  const found = find(files, posix.normalize(pattern));
  if (found.length === 0) remarks.at(item, `${PLACE}/${pattern} is missing`);
  const mode = readMode(fields, remarks);
  return found.map(({ path, below }) => ({
    target: posix.join(inMachine(target), below),
    content: { path: `${PLACE}/${path}` },
    ...(mode !== undefined && { mode }),
  }));
}

/** Files by their path below the target: what stands before the first wildcard is left off. A folder means all in it. */
function find(files: readonly string[], pattern: string): { path: string; below: string }[] {
  const fixed = fixedPart(pattern);
  const fitting = files.filter((file) => fitsGlob(file, pattern) || file.startsWith(`${pattern.replace(/\/$/, '')}/`));
  return fitting.map((path) => ({ path, below: posix.relative(fixed, path) }));
}

function inMachine(target: string): string {
  return posix.resolve('/root', target.replace(/^~(?=\/|$)/, '/root'));
}

function readMode(fields: LooseFields, remarks: Remarks): string | undefined {
  const mode = fields.text('chmod');
  if (mode === undefined || MODE.test(mode)) return mode;
  remarks.at(fields.item, `chmod does not take ${mode}`);
  return undefined;
}

function checkFiles(item: Item, assets: readonly Asset[], folder: ScenarioFolder): void {
  let bytes = 0;
  for (const { content } of assets) {
    try {
      if ('path' in content) bytes += folder.locate(content.path).size;
    } catch (error) {
      item.problem(`${'path' in content ? content.path : ''} ${reasonOf(error)}`);
    }
  }
  if (bytes > MOST_BYTES) item.problem(`assets are larger than ${MOST_BYTES / 1024 ** 2} MiB together`);
}
