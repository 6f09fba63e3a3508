import fc from 'fast-check';
import { STATES, type Sandbox } from '../lifecycle.js';
import { admit, usableMemory } from './admit.js';

const MIB = 1024 ** 2;
const caps = { memoryBytes: 512 * MIB, cpus: 1, pids: 512, diskBytes: 1 };

let count = 0;
function sandbox(state: Sandbox['state'], session = 's1'): Sandbox {
  const facts = {
    id: `sandbox-${(count++).toString()}`,
    createdAt: new Date(0),
    since: new Date(0),
    image: 'i',
    caps,
    internet: true,
  };
  switch (state) {
    case 'provisioning':
      return { ...facts, state, session: session === '' ? null : session };
    case 'claimed':
    case 'parking':
    case 'parked':
      return { ...facts, state, session, expiresAt: new Date(0) };
    case 'stopping':
    case 'gone':
      return { ...facts, state, reason: 'asked' };
    case 'failed':
      return { ...facts, state, cause: 'x' };
    case 'ready':
      return { ...facts, state };
  }
}

const room = (sandboxes: number): { maxSandboxes: number; memoryBytes: number } => ({
  maxSandboxes: 0,
  memoryBytes: sandboxes * caps.memoryBytes,
});

describe('the capacity of a server', () => {
  it('is what the engine’s memory holds', () => {
    expect(admit(caps, [sandbox('claimed')], room(2), true)).toEqual({ kind: 'now' });
    expect(admit(caps, [sandbox('claimed'), sandbox('claimed')], room(2), true)).toEqual({ kind: 'full' });
  });

  it('is never more than the operator allows', () => {
    expect(admit(caps, [sandbox('claimed')], { ...room(9), maxSandboxes: 1 }, true)).toEqual({ kind: 'full' });
  });

  it('takes those being made as already there', () => {
    expect(admit(caps, [sandbox('provisioning')], room(1), true)).toEqual({ kind: 'full' });
  });

  it('does not count what failed or is gone', () => {
    expect(admit(caps, [sandbox('failed'), sandbox('gone')], room(1), true)).toEqual({ kind: 'now' });
  });

  it('counts one that rests no more', () => {
    expect(admit(caps, [sandbox('parked')], room(1), true)).toEqual({ kind: 'now' });
    expect(admit(caps, [sandbox('parked')], { ...room(9), maxSandboxes: 1 }, true)).toEqual({ kind: 'now' });
  });

  it('makes a learner wait for a machine that is being removed, or goes to rest', () => {
    for (const leaving of [sandbox('stopping'), sandbox('parking')]) {
      expect(admit(caps, [leaving], room(1), true)).toEqual({ kind: 'after', leaving: [leaving.id] });
    }
  });

  it('does not promise the same place twice', () => {
    expect(admit(caps, [sandbox('stopping'), sandbox('provisioning')], room(1), true)).toEqual({ kind: 'full' });
  });

  it('gives the pool’s spare to a learner, and to no other spare', () => {
    for (const spare of [sandbox('ready'), sandbox('provisioning', '')]) {
      expect(admit(caps, [spare], room(1), true)).toEqual({ kind: 'after', leaving: [spare.id] });
      expect(admit(caps, [spare], room(1), false)).toEqual({ kind: 'full' });
    }
  });

  it('removes no more spares than it must', () => {
    const spares = [sandbox('ready'), sandbox('ready')] as const;

    expect(admit(caps, spares, room(2), true)).toEqual({ kind: 'after', leaving: [spares[0].id] });
  });

  it('is never exceeded, whoever comes', () => {
    const anything = fc.constantFrom(...STATES);
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 12 }),
        fc.nat(8),
        fc.nat(8),
        fc.boolean(),
        (states, max, rooms, may) => {
          const present = states.map((state) => sandbox(state));
          const admission = admit(caps, present, { ...room(rooms), maxSandboxes: max }, may);
          if (admission.kind === 'full') return;
          const leaving = admission.kind === 'after' ? admission.leaving : [];
          const staying = present.filter(
            ({ id, state }) => !leaving.includes(id) && !['gone', 'failed', 'parked'].includes(state),
          );
          expect(staying.length + 1).toBeLessThanOrEqual(Math.min(rooms, max === 0 ? Infinity : max));
        },
      ),
    );
  });

  it('leaves the engine its own part of the memory', () => {
    expect(usableMemory(4 * 1024 * MIB)).toBe(3 * 1024 * MIB);
    expect(usableMemory(20 * 1024 * MIB)).toBe(17 * 1024 * MIB);
    expect(usableMemory(512 * MIB)).toBe(0);
  });
});
