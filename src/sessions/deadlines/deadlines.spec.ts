import { dueNotices, extend, keptUntil, machineUntil, resumedDeadline, sleptMs } from './deadlines.js';

const at = (time: string): Date => new Date(`2026-01-12T${time}Z`);
const deadline = at('12:00:00');

describe('the deadline of a session', () => {
  it('is announced ten and two minutes before', () => {
    expect(dueNotices(deadline, at('11:49:55'), at('11:50:05'))).toEqual([
      { fr: 'Il reste 10 minutes.', en: '10 minutes left.' },
    ]);
    expect(dueNotices(deadline, at('11:57:55'), at('11:58:00'))).toHaveLength(1);
  });

  it('is announced once', () => {
    expect(dueNotices(deadline, at('11:50:00'), at('11:50:10'))).toEqual([]);
    expect(dueNotices(deadline, at('11:40:00'), at('11:49:59'))).toEqual([]);
  });

  it('is not announced once it has passed', () => {
    expect(dueNotices(deadline, at('11:00:00'), at('12:00:00'))).toEqual([]);
  });

  it('can be put off, but not beyond a day from now', () => {
    expect(extend(deadline, 30, at('11:00:00'))).toEqual(at('12:30:00'));
    expect(extend(deadline, 100_000, at('11:00:00'))).toEqual(new Date('2026-01-13T11:00:00Z'));
  });

  it('never comes sooner for having been put off', () => {
    const far = new Date('2026-01-19T12:00:00Z');

    expect(extend(far, 30, at('11:00:00'))).toEqual(far);
  });

  it('is a day after a pause at most', () => {
    expect(resumedDeadline(at('11:00:00'), 90)).toEqual(at('12:30:00'));
    expect(resumedDeadline(at('11:00:00'), 7 * 24 * 60)).toEqual(new Date('2026-01-13T11:00:00Z'));
  });

  it('comes before that of the machine', () => {
    expect(machineUntil(deadline, 0) > deadline).toBe(true);
    expect(machineUntil(deadline, 60) > keptUntil(deadline, 60)).toBe(true);
    expect(keptUntil(deadline, 60)).toEqual(at('13:00:00'));
  });
});

describe('a computer that slept', () => {
  it('does not count the time it slept', () => {
    expect(sleptMs({ wallMs: 0, awakeMs: 0 }, { wallMs: 5 * 3_600_000 + 10_000, awakeMs: 10_000 })).toBe(5 * 3_600_000);
  });

  it('counts time that was merely busy, and survives a clock set back', () => {
    expect(sleptMs({ wallMs: 0, awakeMs: 0 }, { wallMs: 90_000, awakeMs: 90_000 })).toBe(0);
    expect(sleptMs({ wallMs: 0, awakeMs: 0 }, { wallMs: -3_600_000, awakeMs: 10_000 })).toBe(0);
  });
});
