import { putFiles } from '../../sandboxes/put-files.js';
import { ScriptFailedError } from '../../sandboxes/run-script.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { readAsset } from '../../scenarios/read-asset.js';
import type { Asset, Scenario } from '../../scenarios/scenario.js';

/** Brings the scenario's files into a fresh machine. Throws `ScriptFailedError`. */
export async function putAssets(access: SandboxAccess, scenario: Scenario): Promise<void> {
  const files = await Promise.all((scenario.assets ?? []).map((asset) => fileOf(scenario, asset)));
  await putFiles(access, files);
}

async function fileOf(scenario: Scenario, asset: Asset): Promise<Parameters<typeof putFiles>[1][number]> {
  const { target: path, mode } = asset;
  try {
    return { path, ...(await readAsset(scenario, asset)), ...(mode !== undefined && { mode }) };
  } catch (error) {
    throw new ScriptFailedError(path, 'could not be read', String(error)); // changed since the server started
  }
}
