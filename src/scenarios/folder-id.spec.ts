import { idOfFolders, idStart } from './folder-id.js';
import { isId } from './format/read-values.js';

const LONG = 'lab-'.repeat(20);

describe('the id of an exercise from elsewhere', () => {
  it.each([
    [['First_Lab.v2'], 'first-lab-v2'],
    [['Course', 'a'], 'course-a'],
    [['repo', 'one', 'x'], 'repo-one-x'],
    [['Réseaux'], 'r-seaux'],
    [['-- lab --'], 'lab'],
    [['x'.repeat(63)], 'x'.repeat(63)],
  ])('is its folders’ names as far as they have small letters and digits: %j', (names, id) => {
    expect(idOfFolders(names)).toBe(id);
  });

  it('is told apart by a hash where the names are too long', () => {
    const ids = [[LONG, 'one'], [LONG, 'two'], [`${LONG}one`], [`${LONG}two`], ['x'.repeat(64)], ['x'.repeat(65)]].map(
      idOfFolders,
    );
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(isId(id)).toBe(true);
    expect(ids[0]).toMatch(/^lab-lab-[-lab]+-[0-9a-f]{8}$/);
    for (const id of ids.slice(0, 2)) expect(id.startsWith(idStart([LONG]))).toBe(true);
  });

  it('is told apart by a hash where a name has letters of another script than Latin', () => {
    const ids = [['课一'], ['课二'], ['Docker 网络'], ['Docker 存储'], ['course', 'Образы'], ['course', 'Сети']].map(
      idOfFolders,
    );
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(isId(id)).toBe(true);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}$/);
    expect(ids[2]).toMatch(/^docker-[0-9a-f]{8}$/);
    expect(ids[4]).toMatch(/^course-[0-9a-f]{8}$/);
  });

  it('begins as those of all exercises in its course do', () => {
    expect(['Course', '课'].map((name) => idStart([name]))).toEqual(['course-', '']);
    expect(idOfFolders(['Course', '课一'])).toMatch(/^course-[0-9a-f]{8}$/);
  });

  it('never changes from one server to the next', () => {
    expect(idOfFolders(['x'.repeat(64)])).toBe(`${'x'.repeat(54)}-7ce10097`);
    expect(idOfFolders(['Docker 网络'])).toBe('docker-896042c8');
    // A copy from another system may have the same letters in other code points.
    expect(idOfFolders([`${LONG}\u00e9`.normalize('NFD')]).slice(-8)).toBe(idOfFolders([`${LONG}\u00e9`]).slice(-8));
  });
});
