import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isAmong } from './left-out.js';
import { readScenarios, sortScenarios } from './read-scenarios.js';
import { ScenarioErrors } from './scenario.errors.js';

describe('a folder of exercises from elsewhere', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'radoub-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(file: string, content: unknown): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  }

  function lab(folder: string): void {
    write(`${folder}/index.json`, { title: folder, details: { steps: [{ text: 'a.md' }] } });
    write(`${folder}/a.md`, '');
  }

  const ids = (): string[] => readScenarios(root).map(({ id, course }) => `${id} of ${course?.en ?? 'no course'}`);
  function reasons(): string[] {
    try {
      readScenarios(root);
      return [];
    } catch (error) {
      if (error instanceof ScenarioErrors) return error.problems.map(({ file, reason }) => `${file}: ${reason}`);
      throw error;
    }
  }

  it('may be one exercise, whose id comes from its name', () => {
    lab('First_Lab.v2');
    expect(ids()).toEqual(['first-lab-v2 of no course']);
  });

  it('may be a course, which says what belongs to it and in which order', () => {
    for (const name of ['a', 'b', 'c']) lab(`Course/${name}`);
    write('Course/structure.json', { title: 'The course', items: [{ path: 'c' }, { path: 'a', title: 'A' }] });
    expect(ids()).toEqual(['course-c of The course', 'course-a of The course']);
  });

  it('may be a checkout of courses and of much else', () => {
    for (const name of ['repo/two', 'repo/one/x']) lab(name);
    write('repo/one/structure.json', { items: [{ path: 'x' }] });
    write('repo/assets/logo.png', '');
    write('repo/.git/index.json', 'none of ours');
    expect(ids()).toEqual(['repo-one-x of one', 'repo-two of repo']);
  });

  it('is refused when there is nothing in it, or two are called the same', () => {
    write('empty/notes.txt', '');
    lab('same');
    lab('Same');
    expect(reasons()).toEqual([
      'empty/scenario.yaml: scenario.yaml is missing, and there is no index.json either',
      expect.stringContaining('has the id same, as ') as string,
    ]);
  });

  it('takes no other with it when it is wrong', () => {
    lab('good');
    write('bad/index.json', '{');
    write('empty/notes.txt', '');
    write('both/index.json', '{}');
    write('both/scenario.yaml', 'title: x');
    const { scenarios, leftOut } = sortScenarios(root);
    expect(scenarios.map(({ id }) => id)).toEqual(['good']);
    expect(leftOut.map(({ folder, id }) => `${folder} (${id})`)).toEqual(['bad (bad)', 'both (both)', 'empty (empty)']);
    expect(leftOut.map(({ problems }) => problems.map(({ file }) => file))).toEqual([
      ...[['bad/index.json'], ['both/index.json'], ['empty/scenario.yaml']],
    ]);
  });

  it('keeps its other exercises when one is wrong, or is named wrongly, in a course', () => {
    for (const name of ['a', 'b', 'c', 'deep/d']) lab(`course/${name}`);
    write('course/b/index.json', { title: 'b' });
    write('course/c/scenario.yaml', 'title: x');
    write('course/deep/structure.json', { items: [{ path: 'gone' }, { path: 'd' }] });
    const items = ['a', 'none', 'b', 'c', 'deep', 'a'].map((path) => ({ path }));
    write('course/structure.json', { title: 'The course', items });
    const { scenarios, leftOut } = sortScenarios(root);
    expect(scenarios.map(({ id }) => id)).toEqual(['course-a', 'course-deep-d']);
    expect(leftOut.flatMap(({ problems }) => problems.map(({ file, reason }) => `${file}: ${reason}`))).toEqual([
      'course/structure.json: none is no folder of this course',
      'course/structure.json: a second item a (the first is on line 1)',
      'course/b/index.json: the file has no details',
      'course/c/index.json: stands beside scenario.yaml: keep one of them',
      'course/deep/structure.json: gone is no folder of this course',
    ]);
    expect(reasons()).toHaveLength(5); // whoever looks for mistakes hears of all
  });

  it('may come back, as those of a course that is wrong may', () => {
    lab('good');
    write('bad/index.json', '{');
    write('course/structure.json', '[');
    lab('course/one');
    const { scenarios, leftOut } = sortScenarios(root);
    expect(scenarios.map(({ id }) => id)).toEqual(['good']);
    const ids = ['good', 'bad', 'bad-one', 'course-one', 'courses', 'gone'];
    expect(ids.filter((id) => isAmong(leftOut, id))).toEqual(['bad', 'course-one']);
  });

  it('has an id of its own, however long the names are', () => {
    const long = 'container-networks-explained-from-the-very-beginning-'.repeat(2);
    for (const name of [`${long}one`, `${long}two`, `course/${long}one`, `course/${long}two`]) lab(name);
    expect(new Set(sortScenarios(root).scenarios.map(({ id }) => id)).size).toBe(4);
  });

  it('is left out when it comes second with an id, though the first is wrong', () => {
    lab('SAME');
    lab('Same');
    expect(sortScenarios(root).scenarios.map(({ folder }) => folder)).toEqual([join(root, 'SAME')]);
    write('SAME/index.json', '{');
    const { scenarios, leftOut } = sortScenarios(root);
    expect(scenarios).toEqual([]);
    expect(leftOut.map(({ folder }) => folder)).toEqual(['SAME', 'Same']);
    expect(leftOut[1]?.problems).toEqual([
      { file: 'Same', line: 1, reason: 'has the id same, as SAME has, which comes first: rename one of them' },
    ]);
  });

  it('is a course of nothing that lies outside, is not there, or is the course itself', () => {
    lab('elsewhere');
    mkdirSync(join(root, 'course'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'course/link'));
    const items = ['../elsewhere', '/etc', 'link', 'none', '.', './'].map((path) => ({ path }));
    write('course/structure.json', { items: [...items, { title: 'no path' }] });
    expect(reasons()).toEqual([
      ...items.map(({ path }) => `course/structure.json: ${path} is no folder of this course`),
      'course/structure.json: items[6] has no path',
    ]);
  });
});
