import { createHmac } from 'node:crypto';

export const SIGNATURE_HEADER = 'Radoub-Signature';

/** `t=…,v1=…`: the seconds since 1970 are signed with the body, so that nobody sends an old one again as new. */
export function sign(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
