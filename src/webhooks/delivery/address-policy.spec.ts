import { mayReach, mustBeReceiver } from './address-policy.js';

const closed = { allowPrivate: false };
const intranet = { allowPrivate: true };

const PRIVATE = [
  '10.0.0.7',
  '127.0.0.1',
  '172.16.3.4',
  '192.168.1.1',
  '100.64.0.1',
  '::1',
  'fd12::1',
  '::ffff:127.0.0.1',
];
const NEVER = [
  ...['0.0.0.0', '169.254.169.254', '224.0.0.1', '255.255.255.255', '::', 'fe80::1', 'ff02::1', '64:ff9b::7f00:1'],
  ...['2002:7f00:1::', 'fd00:ec2::254', '100.100.100.200', '::ffff:169.254.169.254'],
  ...['10.199.0.1', '10.200.0.2', '10.207.255.254', '::ffff:10.200.0.2'],
  ...['school.org', ''],
];

describe('where a webhook may go', () => {
  it.each(['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1', '10.208.0.1'])('may be %s', (address) => {
    expect(mayReach(address, intranet)).toBe(true);
  });

  it.each(PRIVATE)('is %s only when the operator says so', (address) => {
    expect([mayReach(address, closed), mayReach(address, intranet)]).toEqual([false, true]);
  });

  it.each(NEVER)('is never "%s"', (address) => {
    expect([mayReach(address, closed), mayReach(address, intranet)]).toEqual([false, false]);
  });

  it('is looked at before anything is resolved', () => {
    expect(mustBeReceiver('https://school.org/radoub?class=3', closed).hostname).toBe('school.org');
    for (const url of ['', 'school.org', 'ftp://school.org', 'file:///etc/passwd', 'https://a:b@school.org']) {
      expect(() => mustBeReceiver(url, intranet)).toThrow('cannot go there');
    }
    for (const url of [
      'https://127.0.0.1',
      'https://[::1]:8443',
      'https://0x7f.1',
      'https://2130706433',
      'https://10.1.2.3',
    ]) {
      expect(() => mustBeReceiver(url, closed)).toThrow('not a public one');
    }
    expect(() => mustBeReceiver('https://169.254.169.254/latest', intranet)).toThrow('not a public one');
  });

  it('has https, but for this very machine', () => {
    expect(mustBeReceiver('http://127.0.0.1:9000/hook', intranet).port).toBe('9000');
    for (const url of ['http://school.org', 'http://192.168.1.1', 'http://localhost.school.org']) {
      expect(() => mustBeReceiver(url, intranet)).toThrow('readable');
    }
    expect(() => mustBeReceiver('http://127.0.0.1:9000', closed)).toThrow('readable');
  });
});
