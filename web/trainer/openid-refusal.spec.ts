import { openidRefusal } from './openid-refusal';

describe('the address that a refused log-in leads to', () => {
  it('has one of our sentences', () => {
    expect(openidRefusal('?refused=openid-not-allowed')).toBe('notAllowed');
  });

  it('has none that anybody else has written', () => {
    expect(openidRefusal('')).toBeNull();
    expect(openidRefusal('?refused=<b>call 555</b>')).toBeNull();
    expect(openidRefusal('?refused=constructor')).toBeNull();
  });
});
