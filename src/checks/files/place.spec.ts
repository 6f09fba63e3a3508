import { concerns, foldersTo } from './place.js';

describe('a place in the learner’s files', () => {
  const file = { path: '/root/app/Dockerfile', deep: false };
  const folder = { path: '/root/app', deep: true };

  it('is watched from every folder that leads to it', () => {
    expect(foldersTo(file)).toEqual(['/root', '/root/app']);
    expect(foldersTo({ path: '/Dockerfile', deep: false })).toEqual(['/']);
    expect(foldersTo({ path: '/srv', deep: true })).toEqual(['/']);
  });

  it('changes with itself, with what leads to it, and when events were lost', () => {
    for (const changed of ['/root/app/Dockerfile', '/root/app', '/root', ''])
      expect(concerns(file, changed)).toBe(true);
    for (const changed of ['/root/.bash_history', '/root/app/Dockerfile.swp', '/root/ap']) {
      expect(concerns(file, changed)).toBe(false);
    }
  });

  it('changes with all that is below it, if that matters', () => {
    expect(concerns(folder, '/root/app/src/index.js')).toBe(true);
    expect(concerns(folder, '/root/apple')).toBe(false);
    expect(concerns({ ...folder, deep: false }, '/root/app/src')).toBe(false);
  });
});
