import { Logger } from '@nestjs/common';
import { EventBus } from './event-bus.js';

describe('an event', () => {
  let logged: string[];
  beforeEach(() => {
    logged = [];
    import.meta.jest.spyOn(Logger.prototype, 'error').mockImplementation((message: unknown) => {
      logged.push(String(message));
    });
  });
  afterEach(() => {
    import.meta.jest.restoreAllMocks();
  });

  it('is heard by all when one of them throws, and its publisher goes on', async () => {
    const events = new EventBus();
    const heard: string[] = [];
    events.on('sandbox.ready', () => {
      throw new Error('no such metric');
    });
    events.on('sandbox.ready', () => Promise.reject(new Error('no such audit')));
    events.on('sandbox.ready', ({ sandbox }) => void heard.push(sandbox));
    events.onAny(() => {
      throw new Error('no such hook');
    });
    events.onAny(({ type }) => void heard.push(type));
    events.publish({ type: 'sandbox.ready', sandbox: 'a' });
    expect(heard).toEqual(['a', 'sandbox.ready']);
    await new Promise(setImmediate);
    expect(logged.toSorted()).toEqual([
      expect.stringContaining('A listener to all events: Error: no such hook'),
      expect.stringContaining('A listener to sandbox.ready: Error: no such audit'),
      expect.stringContaining('A listener to sandbox.ready: Error: no such metric'),
    ]);
  });

  it('is heard by those who still listen to its type', () => {
    const events = new EventBus();
    const heard: string[] = [];
    const stop = events.on('sandbox.gone', ({ sandbox }) => void heard.push(sandbox));
    events.on('sandbox.parked', () => void heard.push('parked'));
    events.publish({ type: 'sandbox.gone', sandbox: 'a' });
    stop();
    events.publish({ type: 'sandbox.gone', sandbox: 'b' });
    expect(heard).toEqual(['a']);
  });
});
