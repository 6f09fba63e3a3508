import { sign } from './signature.js';

describe('the signature of a delivery', () => {
  it('covers the body and the time', () => {
    // printf '1700000000.{"id":"1"}' | openssl dgst -sha256 -hmac secret
    const signed = sign('secret', '{"id":"1"}', new Date(1_700_000_000_999));
    expect(signed).toBe('t=1700000000,v1=086f6aff7bd084c98679825129c5a64dbad88c760016d6d2c0fb123f27951d54');
    expect(sign('secret', '{"id":"2"}', new Date(1_700_000_000_000))).not.toBe(signed);
    expect(sign('secret', '{"id":"1"}', new Date(1_700_000_001_000)).split(',')[1]).not.toBe(signed.split(',')[1]);
    expect(sign('other', '{"id":"1"}', new Date(1_700_000_000_000))).not.toBe(signed);
  });
});
