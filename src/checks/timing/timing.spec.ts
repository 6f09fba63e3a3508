import { Logger } from '@nestjs/common';
import { Backoff } from './backoff.js';
import { Calm } from './calm.js';
import { before, DeadlineError } from './deadline.js';
import { mapLimited } from './map-limited.js';
import { SharedRun } from './shared-run.js';

describe('a shared run', () => {
  it('gives whoever asks a run that began after the question', async () => {
    const ends: (() => void)[] = [];
    let runs = 0;
    const shared = new SharedRun(async () => {
      runs += 1;
      const number = runs;
      await new Promise<void>((resolve) => ends.push(resolve));
      return number;
    });
    const asked = [shared.run(), shared.run(), shared.run()];
    ends[0]?.();
    await asked[0];
    await Promise.resolve();
    ends[1]?.();

    expect(await Promise.all(asked)).toEqual([1, 2, 2]);
    const later = shared.run();
    ends[2]?.();
    expect(await later).toBe(3);
  });

  it('runs again after a failure, for those who asked meanwhile too', async () => {
    let runs = 0;
    const shared = new SharedRun(async () => {
      runs += 1;
      await Promise.resolve();
      if (runs === 1) throw new Error('once');
      return runs;
    });

    expect(await Promise.allSettled([shared.run(), shared.run()])).toMatchObject([
      { status: 'rejected' },
      { status: 'fulfilled', value: 2 },
    ]);
  });

  it('never runs twice at once, whenever it is asked', async () => {
    let running = 0;
    let most = 0;
    const shared = new SharedRun(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });
    const asked = [shared.run(), shared.run()];
    // In every moment around the end of the first run.
    for (let moment = 0; moment < 10; moment += 1) {
      await Promise.resolve();
      asked.push(shared.run());
    }
    await Promise.all(asked);

    expect(most).toBe(1);
  });
});

describe('waiting', () => {
  it('doubles up to a most, until something goes well', () => {
    const backoff = new Backoff(500, 3_000);

    expect([1, 2, 3, 4, 5].map(() => backoff.next())).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
    backoff.reset();
    expect(backoff.next()).toBe(500);
  });

  it('ends at a deadline', async () => {
    await expect(before(5, new Promise(() => undefined))).rejects.toThrow(DeadlineError);
    expect(await before(5_000, Promise.resolve('in time'))).toBe('in time');
  });

  it('works on a few at once, and keeps their order', async () => {
    let running = 0;
    let most = 0;
    const doubled = await mapLimited([1, 2, 3, 4, 5], 2, async (each) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return each * 2;
    });

    expect({ doubled, most }).toEqual({ doubled: [2, 4, 6, 8, 10], most: 2 });
  });
});

describe('a calm signal', () => {
  beforeEach(() => {
    import.meta.jest.useFakeTimers();
  });
  afterEach(() => {
    import.meta.jest.useRealTimers();
  });

  it('is passed on soon, then seldom, and never forgotten', async () => {
    const { jest } = import.meta;
    const began = performance.now();
    const calls: number[] = [];
    const calm = new Calm(() => void calls.push(performance.now() - began), 100, 1_000);
    for (let at = 0; at < 1_500; at += 50) {
      calm.signal();
      await jest.advanceTimersByTimeAsync(50);
    }
    await jest.advanceTimersByTimeAsync(5_000);
    expect(calls).toEqual([100, 1_100, 2_100]);

    calm.signal();
    await jest.advanceTimersByTimeAsync(100);
    expect(calls.at(-1)).toBe(6_600);
    calm.signal();
    calm[Symbol.dispose]();
    calm.signal();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(calls.length).toBe(4);
  });

  it('is passed on again after a call that failed, which is logged and ends nobody', async () => {
    const { jest } = import.meta;
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const unheard: unknown[] = [];
    const hear = (error: unknown): void => void unheard.push(error);
    process.on('unhandledRejection', hear);
    let calls = 0;
    const calm = new Calm(
      () => {
        calls += 1;
        throw new Error('no');
      },
      100,
      1_000,
    );
    for (let at = 0; at < 3; at += 1) {
      calm.signal();
      await jest.advanceTimersByTimeAsync(1_000);
    }
    jest.useRealTimers();
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    calm[Symbol.dispose]();

    expect(calls).toBe(3);
    expect(logged).toHaveBeenCalledTimes(3);
    expect(unheard).toEqual([]);
    logged.mockRestore();
  });
});
