import { decideEntry } from './entry.js';

describe('somebody whom the provider knows', () => {
  it('gets an account if a rule allows it', () => {
    expect(decideEntry(undefined, 'trainer')).toEqual({ kind: 'new', role: 'trainer' });
    expect(decideEntry(undefined, undefined)).toEqual({ kind: 'refused' });
  });

  it('keeps the account that a rule gave for as long as it does, with the role that it gives today', () => {
    const link = { trainer: 't', by: 'rule' } as const;
    expect(decideEntry(link, 'admin')).toEqual({ kind: 'known', trainer: 't', role: 'admin' });
    expect(decideEntry(link, undefined)).toEqual({ kind: 'lapsed', trainer: 't' });
  });

  it('needs no rule for the account that the operator linked, and no rule changes it', () => {
    const link = { trainer: 't', by: 'operator' } as const;
    expect(decideEntry(link, undefined)).toEqual({ kind: 'known', trainer: 't', role: 'unchanged' });
    expect(decideEntry(link, 'admin')).toEqual({ kind: 'known', trainer: 't', role: 'unchanged' });
  });
});
