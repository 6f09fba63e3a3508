import type { SandboxService } from '../sandboxes/sandbox.service.js';
import type { BoardCapacityView } from './board-view.js';

/** How many machines the server has. Those that are over are still listed for a while, and do not count. */
export function readCapacity(sandboxes: Pick<SandboxService, 'list'>): BoardCapacityView {
  const states = sandboxes.list().map(({ state }) => state);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return {
    machines: states.filter((state) => state !== 'gone' && state !== 'failed').length,
    inUse: count('claimed'),
    ready: count('ready'),
  };
}
