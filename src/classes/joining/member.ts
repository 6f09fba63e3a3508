/** A learner in a class. */
export interface Member {
  readonly learner: string;
  /** Id of the class. */
  readonly classroom: string;
  readonly name: string;
  /** 1 for the first of that name in the class. */
  readonly ordinal: number;
  readonly joinedAt: Date;
}

/** Tells two learners of one name apart. */
export function shownName({ name, ordinal }: Pick<Member, 'name' | 'ordinal'>): string {
  return ordinal === 1 ? name : `${name} (${ordinal})`;
}
