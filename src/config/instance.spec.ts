import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstance } from './instance.js';

describe('the id of an installation', () => {
  let stateDir: string;
  beforeEach(() => (stateDir = mkdtempSync(join(tmpdir(), 'radoub-'))));
  afterEach(() => {
    rmSync(stateDir, { recursive: true });
  });

  it('is made once and kept', () => {
    const id = readInstance(join(stateDir, 'new'));

    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(readInstance(join(stateDir, 'new'))).toBe(id);
    expect(readInstance(join(stateDir, 'other'))).not.toBe(id);
  });

  it('is made anew when the file is no id', () => {
    writeFileSync(join(stateDir, 'instance'), '');

    expect(readInstance(stateDir)).toMatch(/^[0-9a-f]{16}$/);
  });
});
