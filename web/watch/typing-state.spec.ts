import { endOf, typingOf } from './typing-state';

describe('typing in a learner’s terminals', () => {
  it('is allowed to whom the learner said so, and to nobody else', () => {
    const given = { state: 'given', trainer: 'eve', name: 'Ève' } as const;
    expect(typingOf('eve', given)).toEqual({ is: 'allowed' });
    expect(typingOf('tom', given)).toEqual({ is: 'another-types', name: 'Ève' });
    expect(typingOf(undefined, given)).toEqual({ is: 'another-types', name: 'Ève' });
  });

  it('is asked for by one trainer at a time', () => {
    const asked = { state: 'asked', trainer: 'eve', name: 'Ève' } as const;
    expect(typingOf('eve', asked)).toEqual({ is: 'asked' });
    expect(typingOf('tom', asked)).toEqual({ is: 'another-asked', name: 'Ève' });
    expect(typingOf('eve', { state: 'none' })).toEqual({ is: 'none' });
    expect(typingOf('eve', undefined)).toEqual({ is: 'none' });
  });

  it('ends by a refusal, or after it was allowed', () => {
    expect(endOf('asked', 'none')).toBe('refused');
    expect(endOf('allowed', 'none')).toBe('ended');
    expect(endOf('allowed', 'another-asked')).toBe('ended');
    expect(endOf('asked', 'another-asked')).toBeUndefined();
    expect(endOf('asked', 'allowed')).toBeUndefined();
    expect(endOf('none', 'asked')).toBeUndefined();
  });
});
