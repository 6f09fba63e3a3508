import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CheckService } from '../checks/check.service.js';
import { AtCapacityError } from '../sandboxes/sandbox.errors.js';
import { addNodes } from '../sandboxes/nodes.js';
import { SandboxService } from '../sandboxes/sandbox.service.js';
import type { Scenario } from '../scenarios/scenario.js';
import { Machine } from './machine.js';

/** No case takes near as long; the server's own rule for machines that nobody gives back. */
const LIFETIME_MS = 60 * 60_000;

const CAPACITY_RETRY_MS = 500;

/** Gives out fresh machines, and takes each back. */
@Injectable()
export class Bench {
  private inUse = 0;

  constructor(
    private readonly sandboxes: SandboxService,
    private readonly checks: CheckService,
  ) {}

  /** The machine is gone when this settles, which is soon after `signal` aborts, whatever the work does. */
  async withMachine<T>(scenario: Scenario, signal: AbortSignal, work: (machine: Machine) => Promise<T>): Promise<T> {
    const id = await this.claimWhenThereIsRoom(scenario, signal);
    this.inUse += 1;
    try {
      const access = this.sandboxes.access(id);
      await addNodes(access, scenario.nodes);
      return await unlessAborted(work(new Machine(id, access, this.checks, signal)), signal);
    } finally {
      this.inUse -= 1;
      await this.sandboxes.remove(id, 'undone');
    }
  }

  /** Removes what an earlier run left that was killed. */
  async clear(): Promise<void> {
    const left = this.sandboxes.list().filter(({ state }) => state !== 'gone');
    await Promise.all(left.map(({ id }) => this.sandboxes.remove(id, 'undone')));
  }

  /** While our own machines take up all the room, waits for one to go. */
  private async claimWhenThereIsRoom({ caps }: Scenario, signal: AbortSignal): Promise<string> {
    for (;;) {
      const expiresAt = new Date(Date.now() + LIFETIME_MS);
      try {
        return (await this.sandboxes.claim({ session: randomUUID(), expiresAt, limits: [caps], signal })).id;
      } catch (error) {
        if (!(error instanceof AtCapacityError) || this.inUse === 0) throw error;
      }
      await delay(CAPACITY_RETRY_MS, undefined, { signal });
    }
  }
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let end = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    end = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
