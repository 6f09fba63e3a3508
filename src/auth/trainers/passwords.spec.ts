import { Passwords } from './passwords.js';

describe('a password', () => {
  const passwords = new Passwords();

  it('is kept as a hash with a salt of its own, and recognised by it', async () => {
    const [hash, again] = [await passwords.hash('bassin de radoub'), await passwords.hash('bassin de radoub')];

    expect(hash).toMatch(/^scrypt:32768:8:3:[\w-]{22}:[\w-]{43}$/);
    expect(again).not.toBe(hash);
    expect(await passwords.matches('bassin de radoub', hash)).toBe(true);
    expect(await passwords.matches('bassin de radoub ', hash)).toBe(false);
    expect(await passwords.matches('', hash)).toBe(false);
  });

  it('is the same however a keyboard writes its accents', async () => {
    const hash = await passwords.hash('cal\u00e9 \u00e0 sec');
    expect(await passwords.matches('cale\u0301 a\u0300 sec', hash)).toBe(true);
  });

  it('never matches where there is none', async () => {
    expect(await passwords.matches('', undefined)).toBe(false);
  });
});
