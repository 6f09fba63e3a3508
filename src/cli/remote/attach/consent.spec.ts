import { answerOf } from './consent.js';

describe('the answer to a trainer who asked to type', () => {
  const answer = (state: 'asked' | 'given', trainer: string): string =>
    answerOf({ typing: { state, trainer, name: 'Claire' } }, 'me');

  it('is yes for them alone', () => {
    expect(answer('given', 'me')).toBe('yes');
    expect(answer('given', 'other')).toBe('somebody-else');
  });

  it('is not there yet, or no', () => {
    expect(answer('asked', 'me')).toBe('none-yet');
    expect(answer('asked', 'other')).toBe('somebody-else');
    expect(answerOf({ typing: { state: 'none' } }, 'me')).toBe('no');
  });
});
