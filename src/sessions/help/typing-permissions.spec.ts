import { EventBus } from '../../events/event-bus.js';
import { TypingPermissions } from './typing-permissions.js';
import { Watchers } from './watchers.js';

const GONE_AFTER_MS = 30_000;

describe('A consent to type', () => {
  const session = 's';
  const trainer = 'eve';
  let watchers: Watchers;
  let permissions: TypingPermissions;

  beforeEach(() => {
    import.meta.jest.useFakeTimers();
    const events = new EventBus();
    watchers = new Watchers(events);
    permissions = new TypingPermissions(events);
    permissions.onModuleInit();
  });

  afterEach(() => {
    import.meta.jest.useRealTimers();
  });

  function agree(): void {
    permissions.ask(session, trainer);
    permissions.answer(session, trainer, true);
  }

  const elapse = (ms: number): void => {
    import.meta.jest.advanceTimersByTime(ms);
  };

  it('lapses half a minute after the trainer has left', () => {
    const leave = watchers.add(session, trainer);
    agree();
    leave();
    elapse(GONE_AFTER_MS - 1);
    expect(permissions.of(session).state).toBe('given');
    elapse(1);
    expect(permissions.of(session).state).toBe('none');
  });

  it('stays while their lost connections come back', () => {
    let leave = watchers.add(session, trainer);
    agree();
    for (let times = 0; times < 5; times += 1) {
      leave();
      elapse(GONE_AFTER_MS - 1);
      leave = watchers.add(session, trainer);
    }
    elapse(GONE_AFTER_MS);
    expect(permissions.of(session).state).toBe('given');
  });

  it('is not taken for one that was given before they left the last time', () => {
    watchers.add(session, trainer)();
    elapse(GONE_AFTER_MS - 1);
    const leave = watchers.add(session, trainer);
    agree();
    leave(); // for the moment in which the terminal is opened again, to type in
    elapse(1);
    expect(permissions.of(session).state).toBe('given');
  });

  it('is not taken away with one from before, when the trainer asks again without watching', () => {
    watchers.add(session, trainer)();
    elapse(GONE_AFTER_MS - 1);
    agree();
    elapse(1);
    expect(permissions.of(session).state).toBe('given');
  });
});
