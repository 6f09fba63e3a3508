import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { readOpenidConfig } from './openid-config.js';

const SCHOOL = {
  RADOUB_OPENID_ISSUER: 'https://login.school.org/realms/staff',
  RADOUB_OPENID_CLIENT: 'radoub',
  RADOUB_OPENID_SECRET: 's3cret',
  RADOUB_PUBLIC_URL: 'https://radoub.school.org',
};

describe('the log-in of a school', () => {
  it('is off unless an issuer is named', () => {
    expect(readOpenidConfig({})).toBeUndefined();
    expect(readOpenidConfig({ ...SCHOOL, RADOUB_OPENID_ISSUER: '' })).toBeUndefined();
  });

  it('makes nobody a trainer unless a rule says so', () => {
    expect(readOpenidConfig(SCHOOL)).toMatchObject({
      trainers: [],
      admins: [],
      name: 'login.school.org',
      scopes: 'openid profile email',
    });
  });

  it('has rules of claims, whose values may hold commas', () => {
    const rules = { RADOUB_OPENID_TRAINERS: 'groups=cn=staff,ou=groups; email=ana@school.org;' };
    expect(readOpenidConfig({ ...SCHOOL, ...rules })?.trainers).toEqual([
      { claim: 'groups', value: 'cn=staff,ou=groups' },
      { claim: 'email', value: 'ana@school.org' },
    ]);
    expect(() => readOpenidConfig({ ...SCHOOL, RADOUB_OPENID_ADMINS: 'admins' })).toThrow('RADOUB_OPENID_ADMINS');
  });

  it('names all that is missing', () => {
    expect(() => readOpenidConfig({ RADOUB_OPENID_ISSUER: SCHOOL.RADOUB_OPENID_ISSUER })).toThrow(
      /RADOUB_OPENID_CLIENT, RADOUB_OPENID_SECRET, RADOUB_PUBLIC_URL/,
    );
  });

  it.each([
    ['RADOUB_OPENID_ISSUER', 'http://login.school.org'],
    ['RADOUB_OPENID_ISSUER', 'login.school.org'],
    ['RADOUB_OPENID_ISSUER', 'https://ana:word@login.school.org'],
    ['RADOUB_PUBLIC_URL', 'http://radoub.school.org'],
    ['RADOUB_PUBLIC_URL', 'https://radoub.school.org/below'],
    ['RADOUB_PUBLIC_URL', 'https://radoub.school.org/?x'],
    ['RADOUB_OPENID_SCOPES', 'profile'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readOpenidConfig({ ...SCHOOL, [name]: value })).toThrow(name);
  });

  it('may be on this machine without https', () => {
    const local = { RADOUB_OPENID_ISSUER: 'http://127.0.0.1:4000', RADOUB_PUBLIC_URL: 'http://localhost:7070' };
    expect(readOpenidConfig({ ...SCHOOL, ...local })?.issuer.href).toBe('http://127.0.0.1:4000/');
  });

  it('adds the name that browsers use to those that are answered', () => {
    expect(readConfig(SCHOOL).allowedHosts).toContain('radoub.school.org');
  });

  describe('with its secret in a file', () => {
    let folder: string;
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'radoub-'))));
    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    it('reads it there, and refuses two', () => {
      const path = join(folder, 'secret');
      writeFileSync(path, 'from a file\n');
      const filed = { ...SCHOOL, RADOUB_OPENID_SECRET: '', RADOUB_OPENID_SECRET_FILE: path };
      expect(readOpenidConfig(filed)?.clientSecret).toBe('from a file');
      expect(() => readOpenidConfig({ ...filed, RADOUB_OPENID_SECRET: 'x' })).toThrow('exclude');
      expect(() => readOpenidConfig({ ...filed, RADOUB_OPENID_SECRET_FILE: join(folder, 'none') })).toThrow('ENOENT');
    });
  });
});
