import type { ClassView } from '../../api/class-calls';
import { BLANK_DRAFT, bodyOf, draftOf, movedChoice, withExercises } from './class-draft';
import { fromLocalTime, toLocalTime } from './local-time';

const CLASS: ClassView = {
  id: 'c',
  name: 'CDA 2026',
  trainer: null,
  state: 'open',
  scenarios: ['volumes', 'networks'],
  expected: 24,
  createdAt: '2026-01-05T10:00:00.000Z',
  startsAt: '2026-01-12T08:00:00.000Z',
  endsAt: null,
  closedAt: null,
  sessionMinutes: 240,
  extensionMinutes: 60,
  keepMinutes: 90,
  caps: { memoryBytes: 512 * 1024 ** 2, cpus: 0.5, pids: null, diskBytes: 4 * 1024 ** 3 },
  recording: true,
  internet: false,
  code: 'QUAI-VOILE-42',
  joinPath: '/join/QUAI-VOILE-42',
  learners: 2,
};

describe('the form of a class', () => {
  it('says of a new class only what its trainer says', () => {
    const draft = { ...withExercises(BLANK_DRAFT, ['networks', 'volumes']), name: ' CDA 2026 ', expected: '24' };
    const choices = [{ id: 'networks', chosen: true }, ...draft.choices.slice(1)];
    expect(bodyOf({ ...draft, choices })).toEqual({
      name: 'CDA 2026',
      scenarios: ['networks'],
      expected: 24,
      ...{ memory: null, cpus: null, disk: null },
      startsAt: null,
      endsAt: null,
      recording: false,
    });
  });

  it('gives back a class as it was when nothing is changed', () => {
    expect(bodyOf(withExercises(draftOf(CLASS), ['networks', 'security', 'volumes']))).toEqual({
      name: 'CDA 2026',
      scenarios: ['volumes', 'networks'],
      expected: 24,
      startsAt: CLASS.startsAt,
      endsAt: null,
      sessionMinutes: 240,
      extensionMinutes: 60,
      keepMinutes: 90,
      memory: '512m',
      cpus: 0.5,
      disk: '4g',
      recording: true,
      internet: false,
    });
  });

  it('understands a decimal comma, and leaves what is no number to the server', () => {
    const body = bodyOf({ ...BLANK_DRAFT, cpus: '0,5', expected: 'vingt', memory: 'beaucoup' });
    expect(body).toMatchObject({ cpus: 0.5, expected: Number.NaN, memory: 'beaucoup' });
  });

  it('offers exercises that come late, and leaves those in it as they are', () => {
    const choices = [{ id: 'volumes', chosen: true }];
    expect(withExercises({ ...BLANK_DRAFT, name: 'CDA', choices }, ['networks', 'volumes'])).toMatchObject({
      name: 'CDA',
      choices: [...choices, { id: 'networks', chosen: false }],
    });
  });

  it('orders exercises, and never beyond the ends', () => {
    const { choices } = withExercises(BLANK_DRAFT, ['a', 'b', 'c']);
    const ids = (id: string, by: -1 | 1): string =>
      movedChoice(choices, id, by)
        .map((each) => each.id)
        .join('');
    expect([ids('b', -1), ids('b', 1), ids('a', -1), ids('c', 1)]).toEqual(['bac', 'acb', 'abc', 'abc']);
  });
});

describe('a time of a class', () => {
  it('is the trainer’s local one in the form, and comes back the same', () => {
    const iso = new Date(2026, 0, 12, 8, 30).toISOString();
    expect(toLocalTime(iso)).toBe('2026-01-12T08:30');
    expect(fromLocalTime('2026-01-12T08:30')).toBe(iso);
    expect([toLocalTime(null), fromLocalTime('')]).toEqual(['', null]);
    expect(fromLocalTime('demain')).toBe('demain');
  });
});
