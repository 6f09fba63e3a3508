import { Gate } from './gate.js';

const never = new AbortController().signal;

describe('the gate', () => {
  it('lets in no more than its limit, in the order in which they came', async () => {
    const gate = new Gate();
    const leave: (() => void)[] = [];
    const entered: number[] = [];
    const all = [1, 2, 3, 4].map((number) =>
      gate.run(
        2,
        () => {
          entered.push(number);
          return new Promise<void>((resolve) => leave.push(resolve));
        },
        never,
      ),
    );

    expect(entered).toEqual([1, 2]);
    leave[1]?.();
    await all[1];
    await Promise.resolve();
    expect(entered).toEqual([1, 2, 3]);
    leave[0]?.();
    await all[0];
    await Promise.resolve();
    leave[2]?.();
    leave[3]?.();
    await Promise.all(all);
    expect(entered).toEqual([1, 2, 3, 4]);
  });

  it('forgets who gave up, and hands the place on after a failure', async () => {
    const gate = new Gate();
    const impatient = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const first = gate.run(1, () => new Promise<void>((_, reject) => (fail = reject)), never);
    const second = gate.run(1, () => Promise.resolve('second'), impatient.signal);
    const third = gate.run(1, () => Promise.resolve('third'), never);

    impatient.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    fail(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await expect(third).resolves.toBe('third');
  });
});
