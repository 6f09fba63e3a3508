import { hashPersonalCode, makePersonalCode } from './personal-code.js';

describe('a learner’s own code', () => {
  it('is recognised however it is typed', () => {
    const { code, hash } = makePersonalCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(hashPersonalCode(code.toLowerCase().replaceAll('-', ' '))).toBe(hash);
    expect(hashPersonalCode('7k4m px2q o1l3')).toBe(hashPersonalCode('7K4M-PX2Q-0113'));
  });

  it('is not anything else', () => {
    for (const typed of ['', '7K4M', '7K4M-PX2Q-9T3U', '7K4M-PX2Q-9T3VV'])
      expect(hashPersonalCode(typed)).toBeUndefined();
  });
});
