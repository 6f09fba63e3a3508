import type { Caps } from '../engine/container-engine.js';
import { IllegalTransitionError } from './sandbox.errors.js';

export type RemovalReason = 'asked' | 'reset' | 'session-over' | 'expired' | 'outdated' | 'room-needed' | 'undone';

/** Each state carries exactly the facts that are true in it, so no reader meets a half-filled sandbox. */
export type Lifecycle =
  /** `session` is null for one that is made for the pool. */
  | { state: 'provisioning'; session: string | null }
  | { state: 'ready' }
  | { state: 'claimed'; session: string; expiresAt: Date }
  /** Its session rests: the machine is being stopped, and holds its memory until it is. */
  | { state: 'parking'; session: string; expiresAt: Date }
  /** Stopped, with disk and network kept. */
  | { state: 'parked'; session: string; expiresAt: Date }
  | { state: 'stopping'; reason: RemovalReason }
  | { state: 'gone'; reason: RemovalReason }
  | { state: 'failed'; cause: string };

export type State = Lifecycle['state'];

/** One learner's machine, as the server means it to be. */
export type Sandbox = SandboxFacts & Lifecycle;
export type SandboxIn<S extends State> = Extract<Sandbox, { state: S }>;

export interface SandboxFacts {
  readonly id: string;
  readonly createdAt: Date;
  /** When it entered its present state. */
  readonly since: Date;
  readonly image: string;
  readonly caps: Caps;
  readonly internet: boolean;
}

/** The whole life of a sandbox. It only moves forward, but for one that rests and is claimed again; a failed one can still be cleaned up. */
const NEXT = {
  provisioning: ['ready', 'stopping', 'failed'],
  ready: ['claimed', 'stopping', 'failed'],
  claimed: ['parking', 'stopping', 'failed'],
  parking: ['parked', 'claimed', 'stopping', 'failed'],
  parked: ['claimed', 'stopping', 'failed'],
  stopping: ['gone'],
  gone: [],
  failed: ['stopping'],
} as const satisfies Record<State, readonly State[]>;

export type NextOf<S extends State> = Extract<Lifecycle, { state: (typeof NEXT)[S][number] }>;

export const STATES = Object.keys(NEXT) as readonly State[];

/** Illegal moves do not compile; for a row read back from storage, whose state is unknown, they throw. */
export function advance<S extends State, N extends NextOf<S>>(
  sandbox: SandboxIn<S>,
  next: N,
  at?: Date,
): SandboxIn<N['state']>;
export function advance(sandbox: Sandbox, next: Lifecycle, at = new Date()): Sandbox {
  const allowed: readonly State[] = NEXT[sandbox.state];
  if (!allowed.includes(next.state)) throw new IllegalTransitionError(sandbox.state, next.state);
  const { id, createdAt, image, caps, internet } = sandbox;
  return { id, createdAt, image, caps, internet, since: at, ...next };
}

/** A session has it, whether it works at present or rests. */
export function isHeld(sandbox: Sandbox): sandbox is SandboxIn<'claimed' | 'parking' | 'parked'> {
  return sandbox.state === 'claimed' || isParked(sandbox);
}

/** To rest, though it may still be stopping. */
export function isParked(sandbox: Sandbox): sandbox is SandboxIn<'parking' | 'parked'> {
  return sandbox.state === 'parking' || sandbox.state === 'parked';
}

/** The same machine kept for longer, or shorter. */
export function prolong<S extends 'claimed' | 'parking' | 'parked'>(
  sandbox: SandboxIn<S>,
  expiresAt: Date,
): SandboxIn<S> {
  return { ...sandbox, expiresAt };
}

const MACHINE_NAME = /^radoub-([a-z2-7]{10})$/;

export function machineName(sandbox: string): string {
  return `radoub-${sandbox}`;
}

/** The sandbox whose machine has that name; undefined for anything that is not one. */
export function sandboxOfMachine(name: string): string | undefined {
  return MACHINE_NAME.exec(name)?.[1];
}
