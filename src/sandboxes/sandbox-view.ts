import type { Caps } from '../engine/container-engine.js';
import type { Sandbox, State } from './lifecycle.js';

/** What a trainer sees of a sandbox. Times are ISO 8601. */
export interface SandboxView {
  id: string;
  state: State;
  createdAt: string;
  /** When it entered its present state. */
  since: string;
  /** The session it was made for; null in the pool. */
  session: string | null;
  /** Why it stops, stopped or failed. */
  reason: string | null;
  image: string;
  caps: Caps;
  internet: boolean;
}

export const SANDBOX_EXAMPLE: SandboxView = {
  id: 'k3v5q2ntza',
  state: 'claimed',
  createdAt: '2026-01-12T09:00:00.000Z',
  since: '2026-01-12T09:00:01.000Z',
  session: '0f8c6f0e-5a4e-4d0e-9b5c-2f1f8d3f7a61',
  reason: null,
  image: 'radoub/sandbox:1',
  caps: { memoryBytes: 536_870_912, cpus: 1, pids: 512, diskBytes: 4_294_967_296 },
  internet: true,
};

export function viewSandbox(sandbox: Sandbox): SandboxView {
  const { id, state, createdAt, since, image, caps, internet } = sandbox;
  return {
    id,
    state,
    createdAt: createdAt.toISOString(),
    since: since.toISOString(),
    session: 'session' in sandbox ? sandbox.session : null,
    reason: 'reason' in sandbox ? sandbox.reason : 'cause' in sandbox ? sandbox.cause : null,
    image,
    caps,
    internet,
  };
}
