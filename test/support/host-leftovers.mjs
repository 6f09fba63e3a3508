import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What an engine that lives in `dir` has on the host outside its folder: mounts, loop devices, network namespace, processes. */
export async function hostLeftovers(dir) {
  const lines = async (command, ...args) => (await run(command, args)).stdout.split('\n');
  const mounts = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
  const instance = (await readFile(`${dir}/instance`, 'utf8').catch(() => '?')).trim();
  return [
    ...mounts.filter((line) => line.includes(` ${dir}/`)).map((line) => `mount ${line}`),
    ...(await lines('losetup', '-a')).filter((line) => line.includes(`${dir}/`)),
    ...(await lines('ip', 'netns')).filter((line) => line.includes(instance)),
    ...(await lines('iptables-save')).filter((line) => line.includes(instance)),
    ...(await lines('ps', '-eo', 'pid,args')).filter(
      (line) => /dockerd|containerd|shim|terminal-guard/.test(line) && `${line} `.match(`${dir}[/ ]`),
    ),
  ];
}
