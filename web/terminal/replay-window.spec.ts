import { jest } from '@jest/globals';
import { ReplayWindow } from './replay-window';

describe('the replay of old output', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is over at the first pause', () => {
    const replay = new ReplayWindow();
    replay.open();
    jest.advanceTimersByTime(140);
    replay.extend();
    jest.advanceTimersByTime(140);
    expect(replay.isOpen).toBe(true);
    jest.advanceTimersByTime(20);
    expect(replay.isOpen).toBe(false);
  });

  it('is over after a second, even when output never pauses', () => {
    const replay = new ReplayWindow();
    replay.open();
    for (let elapsed = 0; elapsed < 1000; elapsed += 50) {
      replay.extend();
      jest.advanceTimersByTime(50);
    }
    expect(replay.isOpen).toBe(false);
  });

  it('does not begin again by itself', () => {
    const replay = new ReplayWindow();
    replay.extend();
    expect(replay.isOpen).toBe(false);
  });
});
