import { Injectable } from '@nestjs/common';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { Turns } from '../timing/turns.js';
import { World } from './world.js';

/** A share in the world of a sandbox's node. Disposing of the last one ends the listening. */
export interface Lease extends AsyncDisposable {
  readonly world: World;
  /** Queues of what must not run twice at once in this sandbox. */
  readonly turns: Turns;
}

interface Shared {
  readonly world: World;
  readonly turns: Turns;
  leases: number;
}

/** One world for each node of a sandbox, however many look at it. */
@Injectable()
export class Worlds {
  private readonly shared = new Map<string, Shared>();

  /** The world of one node. It is not known yet when it is new: listen to its changes. */
  acquire(sandbox: string, access: SandboxAccess, node = 1): Lease {
    const key = `${sandbox} ${node}`;
    const docker = node === 1 ? access.docker : access.dockerOn(node);
    const shared = this.shared.get(key) ?? { world: new World(docker), turns: new Turns(), leases: 0 };
    this.shared.set(key, shared);
    shared.leases += 1;
    let released = false;
    return {
      world: shared.world,
      turns: shared.turns,
      [Symbol.asyncDispose]: async () => {
        if (released) return;
        released = true;
        await this.release(key, shared);
      },
    };
  }

  private async release(key: string, shared: Shared): Promise<void> {
    shared.leases -= 1;
    if (shared.leases > 0) return;
    this.shared.delete(key);
    await shared.world[Symbol.asyncDispose]();
  }
}
