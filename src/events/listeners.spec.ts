import { Listeners } from './listeners.js';

describe('listeners', () => {
  let logged: string[];
  let listeners: Listeners<number>;
  beforeEach(() => {
    logged = [];
    listeners = new Listeners('A listener', { error: (message: unknown) => void logged.push(String(message)) });
  });

  it('all hear it when one of them throws or rejects, and the one who tells goes on', async () => {
    const heard: string[] = [];
    listeners.add((told) => void heard.push(`first ${told}`));
    listeners.add(() => {
      throw new Error('thrown');
    });
    listeners.add(() => Promise.reject(new Error('rejected')));
    listeners.add((told) => void heard.push(`last ${told}`));
    listeners.tell(1);
    expect(heard).toEqual(['first 1', 'last 1']);
    await new Promise(setImmediate);
    expect(logged).toEqual([
      expect.stringContaining('A listener: Error: thrown'),
      expect.stringContaining('A listener: Error: rejected'),
    ]);
  });

  it('may come and go while they are told', () => {
    const heard: string[] = [];
    listeners.add(() => {
      heard.push('first');
      leave();
      listeners.add(() => void heard.push('late'));
    });
    const leave = listeners.add(() => void heard.push('second'));
    listeners.tell(1);
    expect(heard).toEqual(['first']);
    expect(listeners.size).toBe(2);
  });

  it('that are the same function count twice', () => {
    let heard = 0;
    const hear = (): void => void (heard += 1);
    const leave = listeners.add(hear);
    listeners.add(hear);
    listeners.tell(1);
    leave();
    leave();
    listeners.tell(2);
    expect(heard).toBe(3);
  });
});
