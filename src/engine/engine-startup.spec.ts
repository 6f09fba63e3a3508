import { whyRefused } from './engine-startup.js';

const config = { sandboxRuntime: 'sandbox', trustLearners: false };

describe('an engine that learners would be let onto', () => {
  it('is accepted with user namespaces and the runtime of the machines', () => {
    expect(whyRefused({ userNamespaces: true, runtimes: ['runc', 'sandbox'] }, config)).toBeUndefined();
  });

  it('is refused without user namespaces, unless the operator trusts the learners', () => {
    const engine = { userNamespaces: false, runtimes: ['sandbox'] };

    expect(whyRefused(engine, config)).toContain('without user namespaces');
    expect(whyRefused(engine, { ...config, trustLearners: true })).toBeUndefined();
  });

  it('is refused without the runtime, naming those it has', () => {
    expect(whyRefused({ userNamespaces: true, runtimes: ['runc'] }, config)).toContain('it has: runc');
  });
});
