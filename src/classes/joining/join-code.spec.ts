import { makeJoinCode, readJoinCode } from './join-code.js';
import { WORDS } from './words.js';

describe('the code of a class', () => {
  it('is one of several million, so that guessing through the throttle finds none', () => {
    expect(new Set(WORDS).size).toBe(WORDS.length);
    expect(WORDS.length ** 2 * 90).toBeGreaterThan(5_000_000);
    expect(WORDS.filter((word) => !/^[A-Z]{3,8}$/.test(word))).toEqual([]);
  });

  it('is read as it was made', () => {
    for (let count = 0; count < 200; count++) {
      const code = makeJoinCode();
      expect(readJoinCode(code)).toBe(code);
    }
  });

  it.each(['QUAI-VOILE-42', 'quai voile 42', ' Quai.voile-42 ', 'QUAI - VOILE - 42', 'quai-voilé 42', 'quaivoile42'])(
    'may be typed as %s',
    (typed) => {
      expect(readJoinCode(typed)).toBe('QUAI-VOILE-42');
    },
  );

  it.each(['', 'QUAI-42', 'quai voile 421', 'a b 12', '42', 'QUAI-VOILE-42; --', 'x'.repeat(60)])(
    'is not %j',
    (typed) => {
      expect(readJoinCode(typed)).toBeUndefined();
    },
  );
});
