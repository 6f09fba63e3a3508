import { jest } from '@jest/globals';
import { StallWatch } from './stall-watch';

describe('a line that nobody closed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function watched(): { watch: StallWatch; stalls: () => number } {
    let stalls = 0;
    const watch = new StallWatch(() => (stalls += 1));
    return { watch, stalls: () => stalls };
  }

  it('is given up when input stays without an answer', () => {
    const { watch, stalls } = watched();
    watch.expect();
    jest.advanceTimersByTime(9000);
    watch.expect();
    jest.advanceTimersByTime(1000);
    expect(stalls()).toBe(1);
  });

  it('is alive as long as something is heard', () => {
    const { watch, stalls } = watched();
    watch.expect();
    for (let second = 0; second < 60; second += 5) {
      jest.advanceTimersByTime(5000);
      watch.heard(true);
    }
    watch.heard(false);
    jest.advanceTimersByTime(3_600_000);
    expect(stalls()).toBe(0);
  });

  it('is given more time when the next one answers no better', () => {
    const { watch, stalls } = watched();
    watch.expect();
    jest.advanceTimersByTime(10_000);
    watch.expect();
    jest.advanceTimersByTime(10_000);
    expect(stalls()).toBe(1);
    jest.advanceTimersByTime(10_000);
    expect(stalls()).toBe(2);
  });
});
