import { readFileSync } from 'node:fs';
import { readClaimRules, type ClaimRule } from './claim-rule.js';
import { secret, text, type Environment } from './read-variable.js';

/** A school's own log-in, by OpenID Connect. */
export interface OpenidConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Names what the provider is asked to tell, separated by spaces. */
  readonly scopes: string;
  /** How the page calls it: «Se connecter avec …». */
  readonly name: string;
  /** Whoever fulfils one of them may be a trainer, or an admin. None: nobody by rule. */
  readonly trainers: readonly ClaimRule[];
  readonly admins: readonly ClaimRule[];
  /** The address that browsers use; nothing follows its port. */
  readonly publicUrl: URL;
}

const NEEDED = ['RADOUB_OPENID_CLIENT', 'RADOUB_OPENID_SECRET', 'RADOUB_PUBLIC_URL'] as const;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Undefined without `RADOUB_OPENID_ISSUER`. Throws for anything that is missing or would travel unprotected. */
export function readOpenidConfig(environment: Environment): OpenidConfig | undefined {
  const issuer = text('RADOUB_OPENID_ISSUER', '')(environment);
  if (issuer === '') return undefined;
  const clientSecret = secret('RADOUB_OPENID_SECRET', (path) => readFileSync(path, 'utf8'))(environment);
  const values: Environment = { ...environment, RADOUB_OPENID_SECRET: clientSecret };
  const missing = NEEDED.filter((name) => (values[name] ?? '') === '');
  if (missing.length > 0) throw new Error(`RADOUB_OPENID_ISSUER needs ${missing.join(', ')} too`);
  const publicUrl = protectedUrl('RADOUB_PUBLIC_URL', text('RADOUB_PUBLIC_URL', '')(environment));
  if (publicUrl.pathname !== '/') throw new Error('RADOUB_PUBLIC_URL must have no path: https://radoub.school.org');
  const issuerUrl = protectedUrl('RADOUB_OPENID_ISSUER', issuer);
  return {
    issuer: issuerUrl,
    clientId: text('RADOUB_OPENID_CLIENT', '')(environment),
    clientSecret,
    scopes: readScopes(environment),
    name: text('RADOUB_OPENID_NAME', issuerUrl.hostname)(environment).slice(0, 64),
    trainers: readClaimRules('RADOUB_OPENID_TRAINERS', environment),
    admins: readClaimRules('RADOUB_OPENID_ADMINS', environment),
    publicUrl,
  };
}

function readScopes(environment: Environment): string {
  const scopes = text('RADOUB_OPENID_SCOPES', 'openid profile email')(environment);
  if (!scopes.split(' ').includes('openid')) throw new Error('RADOUB_OPENID_SCOPES must have openid among its words');
  return scopes;
}

/** Codes, secrets and cookies go there: https, or on this very machine. */
function protectedUrl(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isProtected = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!url || !isProtected) throw new Error(`${name} must be an https:// address, or http:// on loopback`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Error(`${name} must be an address without user, query and fragment`);
  }
  return url;
}
