import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

/** Core-seconds that a process used so far, to the nanosecond: idling costs less than a clock tick. */
export async function coreSecondsOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`);
  const files = threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '0'));
  return (await Promise.all(files)).reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e9, 0);
}

/** Core-seconds of all processes whose command line names this folder, and of their children that ended. */
export async function coreSecondsUnder(dir: string): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  let ticks = 0;
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(`${dir}/`)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    for (const index of [11, 12, 13, 14]) ticks += Number(fields[index] ?? 0); // utime, stime, cutime, cstime
  }
  return ticks / TICKS_PER_SECOND;
}

/** Memory of a process in MiB: all of it, with its part only of what others share, and what nobody shares. */
export async function memoryOf(pid: number): Promise<{ rss: number; pss: number; anonymous: number }> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const mebibytes = (name: string): number => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
  return { rss: mebibytes('Rss'), pss: mebibytes('Pss'), anonymous: mebibytes('Anonymous') };
}
