import fc from 'fast-check';
import { STATES, type Lifecycle, type Sandbox, type State } from '../lifecycle.js';
import { admit } from './admit.js';
import { memoryHeld, roomFor } from './room.js';

const caps = { memoryBytes: 512, cpus: 1, pids: 512, diskBytes: 1 };
const LIVES: Record<State, Lifecycle> = {
  provisioning: { state: 'provisioning', session: 's1' },
  ready: { state: 'ready' },
  claimed: { state: 'claimed', session: 's1', expiresAt: new Date(0) },
  parking: { state: 'parking', session: 's1', expiresAt: new Date(0) },
  parked: { state: 'parked', session: 's1', expiresAt: new Date(0) },
  stopping: { state: 'stopping', reason: 'asked' },
  gone: { state: 'gone', reason: 'asked' },
  failed: { state: 'failed', cause: 'x' },
};
const sandbox = (state: State, index = 0): Sandbox => {
  const at = new Date(0);
  return { id: `sandbox-${index}`, createdAt: at, since: at, image: 'i', caps, internet: true, ...LIVES[state] };
};

describe('the room of a host', () => {
  it('is what its memory holds, less what learners have', () => {
    expect(roomFor(caps, [sandbox('claimed')], { maxSandboxes: 0, memoryBytes: 3 * 512 })).toEqual({
      now: 2,
      inAll: 3,
    });
  });

  it('is no more than the operator allows', () => {
    expect(roomFor(caps, [sandbox('claimed')], { maxSandboxes: 2, memoryBytes: 9 * 512 })).toEqual({
      now: 1,
      inAll: 2,
    });
  });

  it('is not taken by spares, by machines at rest or by what is leaving', () => {
    const present = [sandbox('ready'), sandbox('parked'), sandbox('stopping'), sandbox('parking'), sandbox('failed')];

    expect(roomFor(caps, present, { maxSandboxes: 0, memoryBytes: 2 * 512 })).toEqual({ now: 2, inAll: 2 });
    expect(memoryHeld(present)).toBe(3 * 512);
  });

  it('is there exactly when a learner would be let in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STATES), { maxLength: 10 }),
        fc.nat(6),
        fc.nat(6),
        (states, max, rooms) => {
          const present = states.map(sandbox);
          const limits = { maxSandboxes: max, memoryBytes: rooms * 512 };
          expect(roomFor(caps, present, limits).now > 0).toBe(admit(caps, present, limits, true).kind !== 'full');
        },
      ),
    );
  });
});
