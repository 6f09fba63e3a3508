import { readFile } from 'node:fs/promises';
import { ScenarioFolder } from './format/scenario-folder.js';
import { unixScript } from './format/unix-lines.js';
import type { Asset, Scenario } from './scenario.js';

/** Assets are not kept in memory: a scenario may have many megabytes of them, and few are open at a time. */
export async function readAsset(
  { folder }: Pick<Scenario, 'folder'>,
  { content }: Asset,
): Promise<{ content: Buffer; isExecutable: boolean }> {
  if ('text' in content) return { content: Buffer.from(content.text), isExecutable: false };
  const { real, isExecutable } = new ScenarioFolder(folder).locate(content.path);
  return { content: unixScript(content.path, await readFile(real)), isExecutable };
}
