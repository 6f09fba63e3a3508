import { tool } from '../engine/trusted-tools.js';
import { ScriptFailedError } from './run-script.js';
import type { SandboxAccess } from './sandbox-access.js';

/** A second Docker daemon is up in two seconds on a machine at rest. */
const BOOT_MS = 60_000;

/**
 * Makes the machine hold that many Docker hosts: besides itself, node 1, each with network, home and Docker of its own on
 * one wire (`sandbox-images/sandbox/add-node`). Those that run already are left as they are.
 */
export async function addNodes(access: Pick<SandboxAccess, 'exec'>, nodes: number): Promise<void> {
  for (let node = 2; node <= nodes; node++) {
    const { exitCode, output } = await access.exec(['/usr/local/sbin/add-node', String(node)], { timeoutMs: BOOT_MS });
    if (exitCode !== 0) throw new ScriptFailedError(`add-node ${node}`, `ended with ${exitCode}`, output);
  }
}

/** The same machine, seen from that node; its published ports are still the machine's own. */
export function accessOn(node: number, access: SandboxAccess): SandboxAccess {
  if (node === 1) return access;
  const there = (command: readonly string[]): string[] => [tool('on-node'), String(node), ...command];
  return {
    ...access,
    docker: access.dockerOn(node),
    exec: (command, options) => access.exec(there(command), options),
    openExec: (command, place) => access.openExec(there(command), place),
  };
}
