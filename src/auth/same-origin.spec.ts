import { hostName, isForeign, isSameOrigin } from './same-origin.js';

describe('where a request comes from', () => {
  it.each([
    ['http://localhost:7070', 'localhost:7070'],
    ['https://radoub.school', 'radoub.school'],
    ['https://radoub.school', 'radoub.school:443'],
    ['http://[::1]:7070', '[::1]:7070'],
    ['http://LOCALHOST:7070', 'localhost:7070'],
  ])('%s is the page of %s', (origin, host) => {
    expect(isSameOrigin({ origin, host })).toBe(true);
  });

  it.each([
    ['http://evil.example', 'localhost:7070'],
    ['http://localhost:7071', 'localhost:7070'],
    ['http://localhost:7070.evil.example', 'localhost:7070'],
    ['http://evil.example/localhost:7070', 'localhost:7070'],
    ['https://radoub.school', 'radoub.school:80'],
    ['file://localhost:7070', 'localhost:7070'],
    ['null', 'localhost:7070'],
    ['', 'localhost:7070'],
    [undefined, 'localhost:7070'],
    ['http://localhost:7070', undefined],
  ])('%s is not the page of %s', (origin, host) => {
    expect(isSameOrigin({ origin, host })).toBe(false);
  });

  it('reads the name out of a Host header', () => {
    expect(hostName('LocalHost:7070')).toBe('localhost');
    expect(hostName('[::1]:7070')).toBe('::1');
    expect(hostName('radoub.school')).toBe('radoub.school');
    expect(hostName('user@localhost')).toBeUndefined();
    expect(hostName('localhost:7070:7070')).toBeUndefined();
    expect(hostName(undefined)).toBeUndefined();
  });
});

describe('a request that changes something', () => {
  const host = 'localhost:7070';
  const cookie = 'radoub=secret';

  it('is welcome from our own pages', () => {
    expect(isForeign('POST', { host, cookie, origin: 'http://localhost:7070' })).toBe(false);
    expect(isForeign('POST', { host, cookie, 'sec-fetch-site': 'same-origin' })).toBe(false);
  });

  it('is refused from any other page, with a cookie or without', () => {
    expect(isForeign('POST', { host, cookie, origin: 'http://evil.example' })).toBe(true);
    expect(isForeign('POST', { host, origin: 'http://evil.example' })).toBe(true);
    expect(isForeign('DELETE', { host, cookie, 'sec-fetch-site': 'same-site' })).toBe(true);
    expect(isForeign('POST', { host, origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(true);
  });

  it('is welcome from a program that brings no cookie, and refused from one that does not say whence it brings it', () => {
    expect(isForeign('POST', { host })).toBe(false);
    expect(isForeign('POST', { host, cookie })).toBe(true);
  });

  it('is not meant when it only reads', () => {
    expect(isForeign('GET', { host, cookie, 'sec-fetch-site': 'cross-site' })).toBe(false);
  });
});
