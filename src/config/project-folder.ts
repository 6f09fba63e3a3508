import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of `package.json`, which is as far above `src` as above `dist`, and nearer to the server in one piece. */
export const PROJECT_DIR = holderOf('package.json', import.meta.dirname);

function holderOf(name: string, folder: string): string {
  return existsSync(join(folder, name)) ? folder : holderOf(name, dirname(folder));
}
