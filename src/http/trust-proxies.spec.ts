import express, { type Request } from 'express';
import { trustProxies } from './trust-proxies.js';

const app = express();
trustProxies(app, ['10.0.0.5', '10.1.0.0/28', '2001:db8::/64']);

/** A request as Express sees it that comes over a connection from there. */
function from(remoteAddress: string, headers: Record<string, string> = {}): Request {
  const request = Object.create(app.request) as Request;
  return Object.assign(request, { headers, socket: { remoteAddress }, connection: { remoteAddress } });
}

function caller(remoteAddress: string, forwardedFor: string): string | undefined {
  return from(remoteAddress, { 'x-forwarded-for': forwardedFor }).ip;
}

describe('who calls', () => {
  it.each(['127.0.0.1', '::1', '10.0.0.5', '::ffff:10.0.0.5', '10.1.0.15', '2001:db8::7'])(
    'is what the proxy at %s says',
    (proxy) => {
      expect(caller(proxy, '203.0.113.9')).toBe('203.0.113.9');
      expect(from(proxy, { 'x-forwarded-proto': 'https' }).secure).toBe(true);
    },
  );

  it.each(['10.0.0.6', '10.1.0.16', '203.0.113.1', '2001:db8:0:1::7'])('is %s itself, which is no proxy', (address) => {
    expect(caller(address, '127.0.0.1')).toBe(address);
    expect(from(address, { 'x-forwarded-proto': 'https' }).secure).toBe(false);
  });

  it('is the last one who is no proxy, whatever they said themselves', () => {
    expect(caller('127.0.0.1', '127.0.0.1, 203.0.113.9, 10.1.0.3, 10.0.0.5')).toBe('203.0.113.9');
    expect(caller('127.0.0.1', '10.0.0.5, 198.51.100.1, 203.0.113.9')).toBe('203.0.113.9');
  });
});
