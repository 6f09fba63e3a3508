import type { Machine } from '../../engine/container-engine.js';
import { machineName, sandboxOfMachine, type RemovalReason, type Sandbox } from '../lifecycle.js';

/** One thing to do so that what the engine holds and what the rows say agree again. */
export type Step =
  /** A machine that no row knows. */
  | { readonly do: 'sweep'; readonly machine: string }
  | { readonly do: 'remove'; readonly sandbox: string; readonly reason: RemovalReason }
  /** Made for the pool by an earlier life of this server: keep it if its Docker answers. */
  | { readonly do: 'adopt'; readonly sandbox: string }
  | { readonly do: 'resume'; readonly sandbox: string }
  /** Stop the machine of one that rests. */
  | { readonly do: 'park'; readonly sandbox: string }
  | { readonly do: 'fail'; readonly sandbox: string; readonly cause: string }
  | { readonly do: 'forget'; readonly sandbox: string };

export interface Situation {
  readonly rows: readonly Sandbox[];
  /** What the engine lists as ours. */
  readonly machines: readonly Machine[];
  /** Taken before the machines were listed: rows that changed later are left for the next round. */
  readonly now: Date;
  /** Sandboxes that something is being done with at the moment. */
  readonly busy: ReadonlySet<string>;
  /** No machine can be in the making by anybody else yet. */
  readonly startingUp: boolean;
  /** Whether a ready one is still what the pool should hold. */
  readonly fitsPool: (sandbox: Sandbox) => boolean;
}

/** A machine appears in the engine a moment before or after its row, never as long as this. */
const ORPHAN_GRACE_MS = 60_000;

/** A sandbox that is over stays listed for an hour, for the trainer who asks what happened. */
const REMEMBER_MS = 60 * 60_000;

/** Decides; the `Reconciler` acts. Applying the steps and planning again leads to no steps. */
export function plan(situation: Situation): Step[] {
  const machines = new Map(situation.machines.map((machine) => [machine.name, machine]));
  return [
    ...sweep(situation),
    ...situation.rows
      .filter((row) => !situation.busy.has(row.id) && row.since < situation.now)
      .flatMap((row) => stepFor(row, machines.get(machineName(row.id)), situation) ?? []),
  ];
}

function sweep({ rows, machines, now, startingUp }: Situation): Step[] {
  const known = new Set(rows.map(({ id }) => id));
  return machines
    .filter(({ name, createdAt }) => {
      const sandbox = sandboxOfMachine(name);
      if (sandbox === undefined || known.has(sandbox)) return false;
      return startingUp || now.getTime() - createdAt.getTime() > ORPHAN_GRACE_MS;
    })
    .map(({ name }) => ({ do: 'sweep', machine: name }));
}

function stepFor(row: Sandbox, machine: Machine | undefined, { now, fitsPool }: Situation): Step | undefined {
  const sandbox = row.id;
  const container = machine?.container ?? 'missing';
  switch (row.state) {
    case 'provisioning':
      if (row.session === null && container === 'running') return { do: 'adopt', sandbox };
      return { do: 'remove', sandbox, reason: 'undone' };
    case 'ready':
      if (container === 'missing') return { do: 'fail', sandbox, cause: 'its machine disappeared' };
      // A stopped spare holds nobody's work: a fresh one is quicker than a repaired one.
      if (container === 'exited' || !fitsPool(row)) return { do: 'remove', sandbox, reason: 'outdated' };
      return undefined;
    case 'claimed':
      if (row.expiresAt <= now) return { do: 'remove', sandbox, reason: 'expired' };
      if (container === 'missing') return { do: 'fail', sandbox, cause: 'its machine disappeared' };
      return container === 'exited' ? { do: 'resume', sandbox } : undefined;
    case 'parking':
    case 'parked':
      if (row.expiresAt <= now) return { do: 'remove', sandbox, reason: 'expired' };
      if (container === 'missing') return { do: 'fail', sandbox, cause: 'its machine disappeared' };
      return row.state === 'parking' || container === 'running' ? { do: 'park', sandbox } : undefined;
    case 'stopping':
      return { do: 'remove', sandbox, reason: row.reason };
    case 'failed':
      if (machine) return { do: 'remove', sandbox, reason: 'undone' };
      return isOld(row, now) ? { do: 'forget', sandbox } : undefined;
    case 'gone':
      if (machine) return { do: 'sweep', machine: machine.name };
      return isOld(row, now) ? { do: 'forget', sandbox } : undefined;
  }
}

function isOld({ since }: Sandbox, now: Date): boolean {
  return now.getTime() - since.getTime() > REMEMBER_MS;
}
