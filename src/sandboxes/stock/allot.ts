import { sameKind, type MachineKind } from '../machine-kind.js';

/** Somebody's wish that so many machines of a kind be ready ahead of need. */
export interface Wish extends MachineKind {
  readonly count: number;
}

export interface Allotment<S> {
  /** What each wish has, in the order of the wishes; never more than its count. */
  readonly shares: readonly (readonly S[])[];
  /** What nobody wishes for. */
  readonly surplus: readonly S[];
}

/** Deals spares out to wishes, first come first served: to each those of its kind, until it has as many as it wants. */
export function allot<S extends MachineKind>(wishes: readonly Wish[], spares: readonly S[]): Allotment<S> {
  let left = spares;
  const shares = wishes.map((wish) => {
    const share = left.filter((spare) => sameKind(spare, wish)).slice(0, wish.count);
    left = left.filter((spare) => !share.includes(spare));
    return share;
  });
  return { shares, surplus: left };
}

/** The wishes that want more than there is, in their order. */
export function shortages(wishes: readonly Wish[], spares: readonly MachineKind[]): Wish[] {
  const { shares } = allot(wishes, spares);
  return wishes.filter(({ count }, index) => (shares[index]?.length ?? 0) < count);
}
