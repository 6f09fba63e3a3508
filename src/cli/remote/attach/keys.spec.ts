import { asApplicationKeys, untilDetach } from './keys.js';

describe('the keys of a trainer', () => {
  it('go to the shell up to the one that detaches', () => {
    expect(untilDetach(Buffer.from('ls\r'))).toEqual({ bytes: Buffer.from('ls\r'), wantsOut: false });
    expect(untilDetach(Buffer.from('ls\x1d\x03'))).toEqual({ bytes: Buffer.from('ls'), wantsOut: true });
  });

  it('are those that an editor asked for, byte for byte otherwise', () => {
    const bytes = Buffer.from('\x1b[A\x1b[1;5Cé\xff\x1b[H', 'utf8');
    expect(asApplicationKeys(bytes)).toEqual(Buffer.from('\x1bOA\x1b[1;5Cé\xff\x1bOH', 'utf8'));
  });
});
