import { closingOf, farewell } from './ending.js';

const close = (code: number, reason = ''): { code: number; reason: string } => ({ code, reason });

describe('the end of a line to a terminal', () => {
  it('is the shell’s, the session’s, or a break that is told of', () => {
    expect(closingOf(close(1000, 'exited'), 3)).toEqual({ how: 'exited', code: 3 });
    expect(closingOf(close(4001), null)).toEqual({ how: 'ended' });
    expect(closingOf(close(4003), null)).toEqual({ how: 'paused' });
    expect(closingOf(close(1006), null)).toMatchObject({ how: 'broken', error: { code: 'connection-lost' } });
    expect(closingOf(close(1012, 'server-restart'), null)).toMatchObject({ how: 'broken' });
  });

  it('is none where there is another machine, or only typing is over', () => {
    expect(closingOf(close(1012, 'machine-replaced'), null)).toEqual({ how: 'again' });
    expect(closingOf(close(4002), null)).toEqual({ how: 'assistance-ended' });
  });

  it('is said in one sentence', () => {
    expect(farewell({ how: 'exited', code: null })).toBe('The shell has ended, with code ?.');
    const closing = closingOf(close(1011, 'lost\u001b[2J'), null);
    expect(closing).toMatchObject({
      error: { message: expect.stringContaining('lost�[2J. (connection-lost)') as string },
    });
  });
});
