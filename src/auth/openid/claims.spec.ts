import { roleOf } from './claims.js';

const rules = {
  trainers: [
    { claim: 'groups', value: 'teachers' },
    { claim: 'email', value: 'ana@school.org' },
  ],
  admins: [{ claim: 'realm_access.roles', value: 'it' }],
};
const role = (claims: object, by = rules): string | undefined => roleOf({ sub: 'ana', ...claims }, by);

describe('what a provider says of somebody', () => {
  it('makes them a trainer if a rule is fulfilled, and nobody otherwise', () => {
    expect(role({ groups: ['students', 'teachers'] })).toBe('trainer');
    expect(role({ groups: 'teachers' })).toBe('trainer');
    expect(
      role({ groups: ['teachers-of-nothing', 'Teachers', ['teachers'], { teachers: true }, null] }),
    ).toBeUndefined();
    expect(role({})).toBeUndefined();
    expect(role({ groups: ['teachers'] }, { trainers: [], admins: [] })).toBeUndefined();
  });

  it('makes them an admin by a nested claim, or by one whose name has dots', () => {
    expect(role({ groups: ['teachers'], realm_access: { roles: ['it'] } })).toBe('admin');
    expect(role({ 'realm_access.roles': 'it' })).toBe('admin');
    expect(role({ realm_access: { __proto__: { roles: ['it'] } } })).toBeUndefined();
    expect(role({ realm_access: null })).toBeUndefined();
  });

  it('counts an e-mail address only when the provider has verified it', () => {
    expect(role({ email: 'ana@school.org', email_verified: true })).toBe('trainer');
    expect(role({ email: 'ana@school.org', email_verified: 'true' })).toBeUndefined();
    expect(role({ email: 'ana@school.org' })).toBeUndefined();
  });

  it('knows no claim that objects have by nature', () => {
    const odd = { trainers: [{ claim: 'constructor.name', value: 'Object' }], admins: [] };
    expect(role({}, odd)).toBeUndefined();
  });
});
