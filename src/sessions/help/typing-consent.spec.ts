import { answer, ask, giveUp, mayType, NO_CONSENT, type Consent } from './typing-consent.js';

const asked: Consent = { state: 'asked', by: 'eve' };
const given: Consent = { state: 'given', to: 'eve' };

describe('a trainer types in a learner’s terminal', () => {
  it('once they have asked and the learner has agreed', () => {
    const consent = answer(ask(NO_CONSENT, 'eve'), 'eve', true);

    expect(mayType(consent, 'eve')).toBe(true);
    expect(mayType(consent, 'max')).toBe(false);
    expect(mayType(ask(NO_CONSENT, 'eve'), 'eve')).toBe(false);
  });

  it('not because the learner agrees to what nobody asked', () => {
    expect(answer(NO_CONSENT, 'eve', true)).toEqual(NO_CONSENT);
    expect(answer({ state: 'asked', by: 'max' }, 'eve', true)).toEqual({ state: 'asked', by: 'max' });
  });

  it('until the learner or they themselves end it', () => {
    expect(answer(given, 'eve', false)).toEqual(NO_CONSENT);
    expect(giveUp(given, 'eve')).toEqual(NO_CONSENT);
    expect(giveUp(asked, 'eve')).toEqual(NO_CONSENT);
  });

  it('undisturbed by another trainer', () => {
    expect(ask(given, 'max')).toBe(given);
    expect(giveUp(given, 'max')).toBe(given);
    expect(ask(asked, 'max')).toEqual({ state: 'asked', by: 'max' });
  });
});
