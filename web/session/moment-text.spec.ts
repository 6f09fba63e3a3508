import { momentText } from './moment-text';

const now = new Date(2026, 1, 5, 16, 0);
const at = (day: number): string => new Date(2026, 1, day, 17, 30).toISOString();

describe('a moment told to a learner', () => {
  it('is an hour when it is today', () => {
    expect(momentText(at(5), 'fr', now)).toBe('17:30');
    expect(momentText(at(5), 'en', now)).toBe('17:30');
  });

  it('names its day when it is another', () => {
    expect(momentText(at(6), 'fr', now)).toMatch(/^vendredi 6 février.*17:30$/);
    expect(momentText(at(6), 'en', now)).toMatch(/^Friday,? 6 February.*17:30$/);
  });
});
