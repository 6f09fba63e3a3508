import { spawn } from 'node:child_process';
import { once } from 'node:events';

const BUSY = 'while :; do :; done';
/** The same half gigabyte again and again, each time down to the disk; the file has no name, so that none is left. */
const WRITE = `
  file=$(mktemp -p /var/tmp)
  exec 3<>"$file"
  rm "$file"
  while :; do dd if=/dev/zero of=/dev/fd/3 bs=1M count=512 conv=notrunc,fsync status=none; done`;

/** Two busy loops and a disk writer, until they are stopped or whoever started them has ended. */
export function startLoad() {
  const programs = [BUSY, BUSY, WRITE].map((script) =>
    // With a group of its own, so that the `dd` of the moment ends as well.
    spawn('setpriv', ['--pdeathsig', 'KILL', 'sh', '-euc', script], { stdio: 'inherit', detached: true }),
  );
  return { stop: () => Promise.all(programs.map(stop)) };
}

async function stop(program) {
  if (program.exitCode !== null || program.signalCode !== null) throw new Error('A program of the load ended early.');
  process.kill(-program.pid, 'SIGKILL');
  await once(program, 'close');
}
