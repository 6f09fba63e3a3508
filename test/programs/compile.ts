import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SOURCES = join(import.meta.dirname, '../../sandbox-images/sandbox');
const FLAGS = ['-std=gnu11', '-Wall', '-Wextra', '-Werror'];

/** They end the program at the first access or operation that C leaves undefined, and say where it was. */
const SANITIZERS = [
  '-O1',
  '-g',
  '-fno-omit-frame-pointer',
  '-fsanitize=address,undefined',
  '-fno-sanitize-recover=all',
];

/** Builds a program of the sandbox as its image does, or with sanitizers. Returns where it is. */
export async function compile(program: string, folder: string, sanitized = false): Promise<string> {
  const built = join(folder, program);
  const flags = [...FLAGS, ...(sanitized ? SANITIZERS : ['-O2'])];
  await promisify(execFile)('gcc', [...flags, '-o', built, join(SOURCES, `${program}.c`)]);
  return built;
}
