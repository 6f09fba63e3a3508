import type { ProgramAccount } from './program-accounts.mjs';

export interface SuiteMeasure {
  readonly suite: string;
  readonly seconds: number;
  readonly coreSeconds: number;
  readonly servers: number;
  readonly machines: number;
  readonly unused: number;
  readonly programs: number;
  readonly waited: number;
}

export function suiteTable(suites: readonly SuiteMeasure[]): string;

export function programTable(programs: readonly ProgramAccount[]): string;
