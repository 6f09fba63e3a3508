import { readScenarios } from '../../scenarios/read-scenarios.js';
import { LabFolder } from '../../scenarios/spec/lab-folder.js';
import { casesOf } from '../cases.js';
import { inputsOf } from './case-inputs.js';
import { keyOf } from './ledger.js';

describe('the inputs of a case', () => {
  let lab: LabFolder;
  beforeEach(() => (lab = new LabFolder()));
  afterEach(() => {
    lab.remove();
  });

  const ALTERNATIVE = 'first alternative solution.sh';
  const MISTAKE = 'first mistake mistake why=no';
  const LATER = 'second mistake mistake';

  /** Keys of the cases whose inputs change with what is done to the folder. */
  async function changedBy(change: () => void, program = 'as before'): Promise<string[]> {
    const before = await digests('as before');
    change();
    const after = await digests(program);
    return [...after].filter(([key, inputs]) => before.get(key) !== inputs).map(([key]) => key);
  }

  async function digests(program: string): Promise<Map<string, string>> {
    const cases = readScenarios(lab.root).flatMap((scenario) => casesOf(scenario));
    const wanted = cases.filter((each) => ['course', ALTERNATIVE, MISTAKE, LATER].includes(keyOf(each) ?? ''));
    const entries = wanted.map(async (each) => [keyOf(each) ?? '', await inputsOf(each, program)] as const);
    return new Map(await Promise.all(entries));
  }

  const replacing = (part: string, by: string): Promise<string[]> =>
    changedBy(() => {
      lab.replace(part, by);
    });

  it('are the same when the folder is read again', async () => {
    expect(await changedBy(() => undefined)).toEqual([]);
  });

  it.each([
    ['a title', 'title: { fr: Un, en: One }', 'title: { fr: Une, en: One }'],
    ['a summary', 'summary: { fr: Tout', 'summary: { fr: Rien'],
    ['a hint', 'hint: { fr: b, en: b }', 'hint: { fr: c, en: c }'],
    ['its length', 'duration: 1h30m', 'duration: 2h'],
  ])('do not change with %s', async (_what, part, by) => {
    expect(await replacing(part, by)).toEqual([]);
  });

  it.each([
    ['what the machine has', 'memory: 768m', 'memory: 800m'],
    ['the images', 'images: [nginx,', 'images: [nginx, alpine,'],
    ['the set-up', 'setup: setup.sh\nintro', 'setup: solution.sh\nintro'],
  ])('change all with %s', async (_what, part, by) => {
    expect(await replacing(part, by)).toEqual(['course', LATER, MISTAKE, ALTERNATIVE]);
  });

  it('change all with the program', async () => {
    expect(await changedBy(() => undefined, 'another')).toHaveLength(4);
  });

  it.each([
    ['what a check asks of a number', 'count: { min: 2, max: 3 }', 'count: { min: 2, max: 4 }'],
    ['a pattern', '"^bridge"', '"^bridges"'],
    ['an expression', '$[State.Running]', '$[State.Paused]'],
    ['a right answer', 'why: because', 'why: becauze'],
    ['what is said of a check', 'about: { fr: a, en: a }\n        answer', 'about: { fr: a, en: b }\n        answer'],
  ])('change with %s in the cases of its step and in the course', async (_what, part, by) => {
    expect(await replacing(part, by)).toEqual(['course', MISTAKE, ALTERNATIVE]);
  });

  it('change with what a mistake fails in that case only', async () => {
    expect(
      await replacing('fails: [removed, web, ping, own, why]', 'fails: [net, removed, web, ping, own, why]'),
    ).toEqual([MISTAKE]);
  });

  it('change with a mistake of answers only in the course, where it is made', async () => {
    expect(await replacing('{ port: 81 }', '{ port: 82 }')).toEqual(['course']);
  });

  it('change with a script wherever it runs', async () => {
    expect(
      await changedBy(() => {
        lab.write('mistake.sh', 'true');
      }),
    ).toEqual([LATER, MISTAKE]);
    expect(
      await changedBy(() => {
        lab.write('solution.sh', 'true');
      }),
    ).toEqual(['course', LATER, MISTAKE, ALTERNATIVE]); // a check of the first step is that script too
  });
});
