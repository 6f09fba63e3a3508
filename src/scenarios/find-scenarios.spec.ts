import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readScenarios } from './read-scenarios.js';
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

  it('has an id of its own, however long the names are', () => {
    const long = 'container-networks-explained-from-the-very-beginning-'.repeat(2);
    for (const name of [`${long}one`, `${long}two`, `course/${long}one`, `course/${long}two`]) lab(name);
    expect(new Set(readScenarios(root).map(({ id }) => id)).size).toBe(4);
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
