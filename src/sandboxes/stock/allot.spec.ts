import fc from 'fast-check';
import type { MachineKind } from '../machine-kind.js';
import { allot, shortages, type Wish } from './allot.js';

const caps = { memoryBytes: 512, cpus: 1, pids: 512, diskBytes: 4096 };
const plain: MachineKind = { caps, internet: true };
const closed: MachineKind = { caps, internet: false };
const large: MachineKind = { caps: { ...caps, memoryBytes: 1024 }, internet: true };

describe('machines that are ready ahead of need', () => {
  it('go to who wishes for their kind, first come first served', () => {
    const [one, two, other] = [{ ...plain }, { ...plain }, { ...closed }];
    const wishes = [
      { ...plain, count: 1 },
      { ...closed, count: 3 },
      { ...plain, count: 2 },
    ];

    expect(allot(wishes, [one, two, other])).toEqual({ shares: [[one], [other], [two]], surplus: [] });
    expect(shortages(wishes, [one, two, other])).toEqual([wishes[1], wishes[2]]);
  });

  it('are too many when nobody wishes for them any more', () => {
    const [first, second] = [{ ...plain }, { ...plain }];

    expect(allot([{ ...plain, count: 1 }], [first, second, large]).surplus).toEqual([second, large]);
    expect(allot([], [first]).surplus).toEqual([first]);
  });

  it('are each dealt out once, whatever is wished for', () => {
    const kind = fc.constantFrom(plain, closed, large);
    const wish = fc.tuple(kind, fc.nat(4)).map(([each, count]): Wish => ({ ...each, count }));
    fc.assert(
      fc.property(fc.array(wish), fc.array(kind.map((each) => ({ ...each }))), (wishes, spares) => {
        const { shares, surplus } = allot(wishes, spares);
        const dealt = [...shares.flat(), ...surplus];
        expect(new Set(dealt)).toEqual(new Set(spares));
        expect(dealt).toHaveLength(spares.length);
        const short = shortages(wishes, spares);
        for (const each of surplus)
          expect(
            short.some((other) => JSON.stringify({ ...other, count: 0 }) === JSON.stringify({ ...each, count: 0 })),
          ).toBe(false);
      }),
    );
  });
});
