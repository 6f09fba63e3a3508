/** What all programs of one name have done. */
export interface ProgramAccount {
  readonly name: string;
  readonly times: number;
  readonly coreSeconds: number;
}

export function programsOf(accounts: Buffer): ProgramAccount[];
