import { withoutTitle } from './without-title';

describe('the title at the head of a text', () => {
  it('is not shown twice', () => {
    expect(withoutTitle('# Create localnet\n\nWhy?', 'Create localnet')).toBe('\nWhy?');
  });

  it('stays when it says something else', () => {
    expect(withoutTitle('# Networks\n\nWhy?', 'Create localnet')).toBe('# Networks\n\nWhy?');
    expect(withoutTitle('Why?', 'Create localnet')).toBe('Why?');
  });
});
