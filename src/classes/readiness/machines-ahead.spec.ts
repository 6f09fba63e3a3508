import type { ClassroomIn } from '../classroom.js';
import { machinesAhead } from './machines-ahead.js';

const START = new Date('2026-01-12T08:00:00Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

const classroom = (more: Partial<ClassroomIn<'open'>> = {}): ClassroomIn<'open'> => ({
  ...{ id: 'c', trainer: 't', name: 'CDA', createdAt: after(-900), startsAt: START, endsAt: undefined },
  plan: {
    ...{ scenarios: ['networks'], expected: 12, sessionMinutes: 240, extensionMinutes: 60, keepMinutes: 0 },
    ...{ caps: {}, recording: false, internet: true },
  },
  ...{ state: 'open', code: 'QUAI-VOILE-42', prepareUntil: undefined },
  ...more,
});

describe('the machines that are got ready ahead for a class', () => {
  it('are there from when its door opens, for everybody who is expected', () => {
    expect(machinesAhead(classroom(), 0, after(-31))).toBe(0);
    expect(machinesAhead(classroom(), 0, after(-30))).toBe(12);
  });

  it('grow fewer with each learner who has theirs', () => {
    expect(machinesAhead(classroom(), 9, START)).toBe(3);
    expect(machinesAhead(classroom(), 13, START)).toBe(0);
  });

  it('are not kept for those who do not come', () => {
    expect(machinesAhead(classroom(), 9, after(29))).toBe(3);
    expect(machinesAhead(classroom(), 9, after(30))).toBe(0);
  });

  it('are not kept beyond the end of the class, nor got ready after it', () => {
    const short = classroom({ endsAt: after(20), prepareUntil: after(60) });
    expect(machinesAhead(short, 0, after(19))).toBe(12);
    expect(machinesAhead(short, 0, after(20))).toBe(0);
  });

  it('are there at any time while the trainer asks for them', () => {
    const asked = classroom({ startsAt: undefined, prepareUntil: after(60) });
    expect(machinesAhead(asked, 2, after(59))).toBe(10);
    expect(machinesAhead(asked, 2, after(60))).toBe(0);
  });
});
