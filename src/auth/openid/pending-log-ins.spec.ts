import { PENDING_LIFE_MS, PendingLogIns } from './pending-log-ins.js';

const expired = expect.objectContaining({ code: 'openid-expired' }) as Error;

describe('a log-in that is at the provider', () => {
  it('is good for one answer', () => {
    const logIns = new PendingLogIns();
    const begun = logIns.begin('firefox', 0);
    expect(logIns.take(begun.state, 'firefox', 1)).toEqual(begun);
    expect(() => logIns.take(begun.state, 'firefox', 1)).toThrow(expired);
  });

  it('is good in the browser that began it, and no other spoils it', () => {
    const logIns = new PendingLogIns();
    const [mine, theirs] = [logIns.begin('firefox', 0), logIns.begin('chromium', 0)];
    expect(() => logIns.take(mine.state, 'chromium', 1)).toThrow(expired);
    expect(() => logIns.take('made up', 'firefox', 1)).toThrow(expired);
    expect(logIns.take(mine.state, 'firefox', 1).nonce).not.toBe(theirs.nonce);
  });

  it('may be one of several of a browser', () => {
    const logIns = new PendingLogIns();
    const [here, there] = [logIns.begin('firefox', 0), logIns.begin('firefox', 0)];
    expect([logIns.take(there.state, 'firefox', 1), logIns.take(here.state, 'firefox', 1)]).toEqual([there, here]);
  });

  it('ends after a while', () => {
    const logIns = new PendingLogIns();
    const { state } = logIns.begin('firefox', 0);
    expect(() => logIns.take(state, 'firefox', PENDING_LIFE_MS)).toThrow(expired);
  });

  it('is forgotten when very many follow', () => {
    const logIns = new PendingLogIns(2);
    const states = [1, 2, 3].map((at) => logIns.begin('firefox', at).state);
    expect(() => logIns.take(states[0] ?? '', 'firefox', 4)).toThrow(expired);
    expect(logIns.take(states[1] ?? '', 'firefox', 4).state).toBe(states[1]);
  });
});
