import { requireAccess, requireScope } from './access-guard.js';
import type { Caller, Role } from './caller.js';
import type { Scope } from './scope.js';

const learner: Caller = { role: 'learner', learner: 'ana' };
const trainer = (scope: Scope, isAdmin = false): Caller => ({
  ...({ role: 'trainer', trainer: 'eve', isAdmin, scope, credential: 'token' } as const),
});

/** The code of the refusal, or `in`. */
function answer(asking: () => void): unknown {
  try {
    asking();
    return 'in';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}

const asks = (roles: readonly Role[] | undefined, caller: Caller): unknown =>
  answer(() => {
    requireAccess(roles && { kind: 'roles', roles }, caller);
  });

const asksFor = (least: Scope, caller: Caller): unknown =>
  answer(() => {
    requireScope(least, caller);
  });

describe('a route', () => {
  it('lets in the roles that it names, an admin as a trainer too', () => {
    expect(asks(['trainer'], trainer('write'))).toBe('in');
    expect(asks(['trainer'], trainer('write', true))).toBe('in');
    expect(asks(['admin'], trainer('write', true))).toBe('in');
    expect(asks(['admin'], trainer('write'))).toBe('forbidden');
    expect(asks(['trainer', 'admin'], learner)).toBe('forbidden');
    expect(asks(['learner', 'trainer'], learner)).toBe('in');
    expect(asks(['learner', 'trainer'], { role: 'nobody' })).toBe('unauthenticated');
  });

  it('that names nobody refuses everybody', () => {
    expect(asks(undefined, trainer('account', true))).toBe('forbidden');
  });

  it('asks of a trainer’s token that its scope suffices', () => {
    expect(asksFor('read', trainer('read'))).toBe('in');
    expect(asksFor('write', trainer('account'))).toBe('in');
    expect(asksFor('write', trainer('read'))).toBe('scope-too-narrow');
    expect(asksFor('account', trainer('write'))).toBe('scope-too-narrow');
    expect(asksFor('write', learner)).toBe('in');
  });
});
