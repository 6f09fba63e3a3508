import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { init, type Import, parse } from 'es-module-lexer';
import { fingerprint } from '../../engine/images/image-sources.js';
import { digest } from './digest.js';

/** What Node runs: `dist`, in which this file lies at `proving/ledger`. */
const PROGRAM = resolve(import.meta.dirname, '../..');

/** Where reading a scenario and proving it begin. */
const ENTRIES = ['scenarios/read-folders.js', 'proving/prove-scenarios.js'];

/**
 * Changes with all that decides a verdict besides the scenario: the code that reads and proves it, what the sandbox is
 * made of, and the packages that a running server has.
 */
export async function programDigest(program = PROGRAM): Promise<string> {
  const project = dirname(program);
  const files = [...(await modulesFrom(ENTRIES.map((entry) => join(program, entry))))];
  return digest({
    code: files.map(([path, code]) => [relative(program, path), code]).sort(byName),
    images: await fingerprint([join(project, 'sandbox-images')]),
    packages: runningPackages(await readFile(join(project, 'package-lock.json'), 'utf8')),
  });
}

/** Modules that these import, directly or not, with their code; packages are not followed. */
async function modulesFrom(entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  await init();
  const found = new Map<string, string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const code = await readFile(path, 'utf8');
    found.set(path, code);
    for (const name of parse(code, path)[0].map(specifierOf)) {
      if (name?.startsWith('.')) open.push(resolve(dirname(path), name));
    }
  }
  return found;
}

function specifierOf(found: Import): string | null | undefined {
  return 'specifier' in found ? found.specifier : undefined;
}

/** Those that only building and testing need decide no verdict. */
function runningPackages(lock: string): unknown {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string; dev?: boolean }> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version }]) => [path, version ?? null])
    .sort(byName);
}

function byName([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
