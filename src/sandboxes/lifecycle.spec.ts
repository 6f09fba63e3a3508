import fc from 'fast-check';
import { advance, machineName, sandboxOfMachine, type Sandbox, type SandboxIn } from './lifecycle.js';
import { makeSandboxId } from './sandbox-id.js';
import { fromRow, toRow } from './sandbox-row.js';

const facts = {
  id: 'aaaaaaaaaa',
  createdAt: new Date(0),
  since: new Date(0),
  image: 'radoub/sandbox:1',
  caps: { memoryBytes: 1, cpus: 1, pids: 1, diskBytes: 1 },
  internet: false,
};
const fresh: SandboxIn<'provisioning'> = { ...facts, state: 'provisioning', session: 's1' };
const gone: SandboxIn<'gone'> = { ...facts, state: 'gone', reason: 'asked' };
const claimed: SandboxIn<'claimed'> = { ...facts, state: 'claimed', session: 's1', expiresAt: new Date(9) };

describe('the life of a sandbox', () => {
  it('can end before it was ever ready', () => {
    expect(advance(fresh, { state: 'stopping', reason: 'asked' }, new Date(1))).toEqual({
      ...facts,
      since: new Date(1),
      state: 'stopping',
      reason: 'asked',
    });
  });

  it('carries nothing over from one state to the next', () => {
    expect(advance(claimed, { state: 'failed', cause: 'lost' }, new Date(1))).not.toHaveProperty('session');
  });

  it('does not come back once gone', () => {
    // @ts-expect-error known at compile time ...
    expect(() => advance(gone, { state: 'ready' })).toThrow('cannot become ready');

    const loaded = fromRow(toRow(gone)); // ... and at run time, for a row read back
    expect(() => advance(loaded as SandboxIn<'provisioning'>, { state: 'ready' })).toThrow(
      'A gone sandbox cannot become ready.',
    );
  });

  it('is claimed by one session only', () => {
    // @ts-expect-error a claimed sandbox cannot be claimed again
    expect(() => advance(claimed, { state: 'claimed', session: 's2', expiresAt: new Date() })).toThrow('claimed');
  });

  it.each<Sandbox>([fresh, gone, claimed, { ...facts, state: 'ready' }, { ...facts, state: 'failed', cause: 'x' }])(
    'is read back from its row as it was: $state',
    (sandbox) => {
      expect(fromRow(toRow(sandbox))).toEqual(sandbox);
    },
  );

  it('refuses a row whose state it does not know', () => {
    expect(() => fromRow({ ...toRow(fresh), state: 'hibernating' })).toThrow('unknown state hibernating');
  });
});

describe('the name of a machine', () => {
  it('leads back to its sandbox', () => {
    fc.assert(fc.property(fc.constant(null).map(makeSandboxId), (id) => sandboxOfMachine(machineName(id)) === id));
  });

  it('is not mistaken for somebody else’s', () => {
    expect(sandboxOfMachine('radoub-mirror')).toBeUndefined();
    expect(sandboxOfMachine('my-radoub-aaaaaaaaaa')).toBeUndefined();
  });
});
