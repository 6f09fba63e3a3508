import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What changes with each commit of a folder, or, where there are none, each day. */
export async function currentRound(folder: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', folder, 'rev-parse', 'HEAD']);
    return stdout.trim();
  } catch {
    return new Date().toISOString().slice(0, 10); // no git, or no commit yet
  }
}
