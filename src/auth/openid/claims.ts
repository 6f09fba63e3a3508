import type { ClaimRule } from '../../config/claim-rule.js';
import type { TrainerRole } from '../trainers/trainer.js';

/** What a provider says of somebody; it is trusted to know who they are, and nothing of its form is. */
export interface Claims {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** What the rules make of them; undefined: nobody. */
export function roleOf(
  claims: Claims,
  rules: { readonly trainers: readonly ClaimRule[]; readonly admins: readonly ClaimRule[] },
): TrainerRole | undefined {
  if (rules.admins.some((rule) => fulfils(claims, rule))) return 'admin';
  return rules.trainers.some((rule) => fulfils(claims, rule)) ? 'trainer' : undefined;
}

function fulfils(claims: Claims, { claim, value }: ClaimRule): boolean {
  // Anybody may write another's address into their profile; what counts is what the provider has tried.
  if (claim === 'email' && claims['email_verified'] !== true) return false;
  const said = valueOf(claims, claim);
  return (Array.isArray(said) ? said : [said]).some((each) => isScalar(each) && String(each) === value);
}

/** A claim by its name, or by the way to it through nested ones: `realm_access.roles`. */
function valueOf(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((within, name) => ownProperty(within, name), claims);
}

function ownProperty(of: unknown, name: string): unknown {
  const isObject = typeof of === 'object' && of !== null && Object.hasOwn(of, name);
  return isObject ? (of as Record<string, unknown>)[name] : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
