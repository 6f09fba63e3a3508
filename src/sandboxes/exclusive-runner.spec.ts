import { setImmediate as turn } from 'node:timers/promises';
import { ExclusiveRunner } from './exclusive-runner.js';

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

describe('the queue of one sandbox', () => {
  it('does one thing at a time, in order, and goes on after a failure', async () => {
    const runner = new ExclusiveRunner();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await turn();
      log.push(`${name} ends`);
      if (name === 'a') throw new Error('a failed');
    };

    const [a, b] = [runner.run('s', work('a')), runner.run('s', work('b'))];
    await expect(a).rejects.toThrow('a failed');
    await b;

    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(runner.isBusy('s')).toBe(false);
  });

  it('does not hold one sandbox up for another', async () => {
    const runner = new ExclusiveRunner();
    const stuck = runner.run('s', untilAborted);

    await expect(runner.run('t', () => Promise.resolve('done'))).resolves.toBe('done');
    await Promise.all([expect(stuck).rejects.toThrow(), runner.close()]);
  });

  it('aborts everything older when a newer wish supersedes it, and waits for its end', async () => {
    const runner = new ExclusiveRunner();
    const log: string[] = [];
    const running = runner.run('s', (signal) => untilAborted(signal).finally(() => log.push('undone')));
    const queued = runner.run('s', () => Promise.resolve(log.push('never')));
    await turn();

    const removal = runner.supersede('s', () => Promise.resolve(log.push('removed')));

    await expect(running).rejects.toThrow();
    await expect(queued).rejects.toThrow();
    await removal;
    expect(log).toEqual(['undone', 'removed']);
  });
});
