import { safeUrl } from './safe-url';

describe('a link that a learner may open', () => {
  it('is an absolute http or https address', () => {
    expect(safeUrl('https://docs.docker.com/network')).toBe('https://docs.docker.com/network');
    expect(safeUrl('HTTP://localhost:8081')).toBe('http://localhost:8081/');
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/api',
    'vbscript:x',
    '',
  ])('is never %p', (address) => {
    expect(safeUrl(address)).toBeUndefined();
  });
});
