import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST = '/var/lib/radoub-test';

/**
 * A state folder that no other run uses now, kept from run to run so that images are made only once. Two runs at the
 * same time get two folders.
 */
export function claimTestState() {
  for (let number = 1; ; number++) {
    const dir = process.env.RADOUB_TEST_STATE ?? (number === 1 ? FIRST : `${FIRST}-${number}`);
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    const lock = join(dir, 'run.pid');
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return { dir, release: () => rmSync(lock, { force: true }) };
    } catch {
      if (!isAlive(Number(readFileSync(lock, 'utf8')))) {
        rmSync(lock, { force: true }); // of a run that was killed
        number--;
      } else if (process.env.RADOUB_TEST_STATE) {
        throw new Error(`${dir} is in use by another run.`);
      }
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch {
    return false;
  }
}
