import { addressOf } from './address-of.js';

describe('the address by which tries are counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, '?'],
  ])('of %s is %s', (ip, address) => {
    expect(addressOf({ ip })).toBe(address);
  });
});
