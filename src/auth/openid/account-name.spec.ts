import { PERSON_NAME } from '../person-name.js';
import { accountName } from './account-name.js';

const named = (claims: object, ...taken: string[]): string =>
  accountName({ sub: '1', ...claims }, (name) => taken.includes(name));

describe('the name of a new account', () => {
  it('is the first that the provider says and that is one', () => {
    expect(named({ name: ' Ève  Martin ', preferred_username: 'eve' })).toBe('Ève Martin');
    expect(named({ name: '<b>Ève</b>', preferred_username: 'eve' })).toBe('eve');
    expect(named({ name: 7, preferred_username: '', email: 'eve@school.org' })).toBe('eve@school.org');
    expect(named({})).toBe('OpenID');
  });

  it('has a number where somebody else has it', () => {
    expect(named({ name: 'Ève' }, 'Ève')).toBe('Ève 2');
    expect(named({ name: 'Ève' }, 'Ève', 'Ève 2')).toBe('Ève 3');
  });

  it('is not too long with its number', () => {
    const long = 'e'.repeat(64);
    expect(named({ name: long }, long)).toBe(`${'e'.repeat(62)} 2`);
    expect(PERSON_NAME.test(named({ name: long }, long))).toBe(true);
  });
});
