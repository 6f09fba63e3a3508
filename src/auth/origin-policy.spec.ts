import type { IncomingMessage } from 'node:http';
import { OriginPolicy } from './origin-policy.js';

const policy = new OriginPolicy({ allowedHosts: ['localhost', '127.0.0.1', '::1', 'Radoub.school'] });

function allows(host: string | undefined, origin: string | undefined): boolean {
  return policy.allows({ headers: { host, origin } } as unknown as IncomingMessage);
}

describe('the websocket of a terminal', () => {
  it('opens for our own page', () => {
    expect(allows('localhost:7070', 'http://localhost:7070')).toBe(true);
    expect(allows('[::1]:7070', 'http://[::1]:7070')).toBe(true);
    expect(allows('radoub.school', 'https://radoub.school')).toBe(true);
  });

  it('stays shut for other sites, for none, and under a name that somebody else points at us', () => {
    expect(allows('localhost:7070', 'http://evil.example')).toBe(false);
    expect(allows('localhost:7070', undefined)).toBe(false);
    expect(allows('localhost:7070', 'null')).toBe(false);
    expect(allows('rebound.example:7070', 'http://rebound.example:7070')).toBe(false);
    expect(allows(undefined, 'http://localhost:7070')).toBe(false);
  });
});
