import { z } from 'zod';
import { DomainError } from '../../errors/domain-error.js';
import { type Case, nameOf } from '../cases.js';
import type { Proof } from '../proof.js';
import { digest } from './digest.js';

/** One proof that held; which exercise it is of, its folder says. */
export type ProvenBefore = Omit<Proof, 'scenario' | 'problems'>;

/** What a case was when all of it held. */
export interface Entry {
  /** Digest of all that decided it. */
  readonly inputs: string;
  readonly proofs: readonly ProvenBefore[];
}

/** Of one exercise, by `keyOf` its cases. */
export type Ledger = ReadonlyMap<string, Entry>;

/** What the file says, and the keys of entries that no run wrote so. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly altered: readonly string[];
}

export class LedgerUnreadableError extends DomainError {
  override readonly name = 'LedgerUnreadableError';
  readonly code = 'ledger-unreadable';
  readonly kind = 'invalid';

  constructor(reason: string) {
    super(`it cannot be read: ${reason}`);
  }
}

/** What a case is called in its exercise's ledger. None for a part of a course: what is asked for only today. */
export function keyOf(each: Case): string | undefined {
  const { kind, scenario } = each;
  switch (kind) {
    case 'course':
      return each.steps.length === scenario.steps.length ? kind : undefined;
    case 'mistake':
      return `${each.step.id} ${kind} ${nameOf(each.mistake)}`;
    case 'alternative':
      return `${each.step.id} ${kind} ${each.script.path}`;
  }
}

const NOTE = 'Written by `radoub scenario test`: what was proven, and of which inputs. Delete it to prove all again.';

/** One line for each case, in order, so that two versions merge line by line. */
export function formatLedger(ledger: Ledger): string {
  const lines = [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify({ ...entry, seal: sealOf(key, entry) })}`);
  return `{\n"note": ${JSON.stringify(NOTE)},\n"cases": {\n${lines.join(',\n')}\n}\n}\n`;
}

/** Throws `LedgerUnreadableError`. */
export function parseLedger(text: string): ReadLedger {
  const ledger = new Map<string, Entry>();
  const altered: string[] = [];
  for (const [key, { seal, ...entry }] of Object.entries(casesIn(text))) {
    if (seal === sealOf(key, entry)) ledger.set(key, entry);
    else altered.push(key);
  }
  return { ledger, altered };
}

const ENTRY = z.strictObject({
  inputs: z.string(),
  proofs: z.array(
    z.strictObject({
      step: z.string(),
      kind: z.enum(['beginning', 'set-up twice', 'solution', 'mistake', 'alternative']),
      name: z.string(),
      caught: z.array(z.string()),
      seconds: z.number(),
    }),
  ),
  seal: z.string(),
});

const FILE = z.strictObject({ note: z.string(), cases: z.record(z.string(), ENTRY) });

function casesIn(text: string): z.infer<typeof FILE>['cases'] {
  try {
    return FILE.parse(JSON.parse(text)).cases;
  } catch (error) {
    throw new LedgerUnreadableError(error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message);
  }
}

/** It keeps no secret: it shows a slip of the hand or of a merge. What was made up with care is found by proving again. */
function sealOf(key: string, entry: Entry): string {
  return digest({ key, ...entry });
}
