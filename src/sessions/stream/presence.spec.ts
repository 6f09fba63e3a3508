import { EventBus } from '../../events/event-bus.js';
import { Presence } from './presence.js';

const { jest } = import.meta;

describe('a learner', () => {
  const told: string[] = [];
  let presence: Presence;

  beforeEach(() => {
    jest.useFakeTimers();
    told.length = 0;
    const events = new EventBus();
    events.onAny(({ type }) => told.push(type));
    presence = new Presence(events);
  });

  afterEach(() => {
    presence.onModuleDestroy();
    jest.useRealTimers();
  });

  it('is present from their first page until half a minute after their last, and told of once', () => {
    const leaves = [presence.arrive('s'), presence.arrive('s')];
    for (const leave of leaves) leave();
    jest.advanceTimersByTime(29_000);
    expect(presence.isPresent('s')).toBe(true);
    jest.advanceTimersByTime(2_000);
    expect(presence.isPresent('s')).toBe(false);
    expect(told).toEqual(['learner.present', 'learner.away']);
  });

  it('stays present through a reload', () => {
    presence.arrive('s')();
    jest.advanceTimersByTime(20_000);
    presence.arrive('s');
    jest.advanceTimersByTime(60_000);
    expect(presence.isPresent('s')).toBe(true);
    expect(told).toEqual(['learner.present']);
  });
});
