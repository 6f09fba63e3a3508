/** What was tried in a machine. */
export type ProofKind =
  /** The step is not achieved before anything is done. */
  | 'beginning'
  /** A set-up that runs again changes nothing. */
  | 'set-up twice'
  | 'solution'
  | 'mistake'
  | 'alternative';

/** What one try showed. */
export interface Proof {
  readonly scenario: string;
  readonly step: string;
  readonly kind: ProofKind;
  /** What tells it from others of its kind: a script's name, or the answers. */
  readonly name: string;
  /** Checks that were not passed. */
  readonly caught: readonly string[];
  /** Why it is no proof; none when all is as the scenario says. */
  readonly problems: readonly string[];
  /** From asking for a machine, or from the try before in the same one. */
  readonly seconds: number;
  /** Of an earlier run with the same inputs: not tried in this one. */
  readonly isRecorded?: true;
}

export function holds({ problems }: Proof): boolean {
  return problems.length === 0;
}
