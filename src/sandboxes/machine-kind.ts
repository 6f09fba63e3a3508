import type { Caps } from '../engine/container-engine.js';

/** What tells machines apart to whoever asks for one. */
export interface MachineKind {
  readonly caps: Caps;
  readonly internet: boolean;
}

export function sameKind(one: MachineKind, other: MachineKind): boolean {
  return (
    one.internet === other.internet &&
    one.caps.memoryBytes === other.caps.memoryBytes &&
    one.caps.cpus === other.caps.cpus &&
    one.caps.pids === other.caps.pids &&
    one.caps.diskBytes === other.caps.diskBytes
  );
}
