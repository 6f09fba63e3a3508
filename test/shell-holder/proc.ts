import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Bytes that a process has written so far, wherever to. */
export async function bytesWritten(pid: number): Promise<number> {
  const io = await readFile(`/proc/${pid}/io`, 'utf8');
  return Number(/^wchar: (\d+)$/m.exec(io)?.[1]);
}

/** Waits until a shell writes no more, and tells how much it had written then. */
export async function bytesWrittenAtRest(pid: number): Promise<number> {
  for (let before = -1; ;) {
    const now = await bytesWritten(pid);
    // It and its holder have to sleep: on a busy machine they may just be waiting for a processor.
    if (now === before && (await sleeps(pid)) && (await sleeps(await parentOf(pid)))) return now;
    before = now;
    await pause(150);
  }
}

export async function parentOf(pid: number): Promise<number> {
  return Number((await stat(pid))[1]);
}

async function sleeps(pid: number): Promise<boolean> {
  return (await stat(pid))[0] === 'S';
}

/** Hundredths of a second of processor time. */
export async function processorTicks(pid: number): Promise<number> {
  const fields = await stat(pid);
  return Number(fields[11]) + Number(fields[12]);
}

/** The fields after the command's name, which may hold blanks itself. */
async function stat(pid: number): Promise<string[]> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}
