import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyProvingError, lockRun } from './run-lock.js';

describe('two tests of scenarios', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'radoub-lock-'))));
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('do not run at once with one state', () => {
    writeFileSync(join(dir, 'run.pid'), String(process.ppid));
    expect(() => lockRun(dir)).toThrow(AlreadyProvingError);
  });

  it('may run one after another, also after one that was killed', () => {
    writeFileSync(join(dir, 'run.pid'), '4194999'); // beyond the largest process id of Linux
    lockRun(dir)();
    lockRun(dir)();
  });
});
