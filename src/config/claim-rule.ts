import type { Environment } from './read-variable.js';

/** What a log-in service must say of somebody: that the claim is, or has among its values, this one. */
export interface ClaimRule {
  readonly claim: string;
  readonly value: string;
}

/** `groups=teachers; email=ana@school.org`: semicolons, because the names of groups in directories have commas. */
export function readClaimRules(name: string, environment: Environment): ClaimRule[] {
  const parts = (environment[name] ?? '').split(';').map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => readRule(name, part));
}

function readRule(name: string, part: string): ClaimRule {
  const at = part.indexOf('=');
  const [claim, value] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()];
  if (claim === '' || value === '') throw new Error(`${name} must look like groups=teachers, not "${part}"`);
  return { claim, value };
}
