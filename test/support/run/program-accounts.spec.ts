import { programsOf } from './program-accounts.mjs';

/** As the kernel writes it; times in hundredths of a second, in its own floating form. */
function record(name: string, user: number, system: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes[1] = 3;
  bytes.writeUInt16LE(user, 32);
  bytes.writeUInt16LE(system, 34);
  bytes.write(name, 48, 'latin1');
  return bytes;
}

describe('The accounts of programs', () => {
  it('are added up by name', () => {
    const accounts = [record('docker', 3, 1), record('sixteen-letters-', 0, 0), record('docker', 200, 0)];
    expect(programsOf(Buffer.concat(accounts))).toEqual([
      { name: 'docker', times: 2, coreSeconds: 2.04 },
      { name: 'sixteen-letters-', times: 1, coreSeconds: 0 },
    ]);
  });

  it('hold long times, too', () => {
    expect(programsOf(record('node', (2 << 13) | 500, 0))).toEqual([{ name: 'node', times: 1, coreSeconds: 320 }]);
  });

  it('end before a record that was not written whole', () => {
    expect(programsOf(Buffer.concat([record('sh', 1, 0), Buffer.alloc(63)]))).toHaveLength(1);
  });
});
