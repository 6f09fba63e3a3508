import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: too many to guess, so a plain hash suffices to store them and they are looked up by it. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether it has the form of one. */
export function isToken(value: string): boolean {
  return /^[\w-]{43}$/.test(value);
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +([\w-]{20,200})$/i.exec(header ?? '')?.[1];
}
