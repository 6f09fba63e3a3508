import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PROJECT_DIR } from '../../config/project-folder.js';

/** `sandbox-images/` beside `src/` and `dist/`. */
export const IMAGES_DIR = join(PROJECT_DIR, 'sandbox-images');

/** One image that the exercises use, and the folder that makes a stand-in for it where no registry answers. */
export interface CourseImage {
  readonly name: string;
  readonly standIn: string;
}

export interface ImageSources {
  readonly sandboxDir: string;
  readonly courseDir: string;
  readonly course: readonly CourseImage[];
  /** Changes with any file of theirs, and with nothing else. */
  readonly fingerprint: string;
}

export async function readImageSources(dir = IMAGES_DIR): Promise<ImageSources> {
  const sandboxDir = join(dir, 'sandbox');
  const courseDir = join(dir, 'course');
  const { images } = JSON.parse(await readFile(join(courseDir, 'images.json'), 'utf8')) as { images: CourseImage[] };
  return { sandboxDir, courseDir, course: images, fingerprint: await fingerprint([sandboxDir, courseDir]) };
}

/** Twelve hex digits over names, modes and contents of all files, in an order that does not depend on the disk. */
export async function fingerprint(dirs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const dir of dirs) {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      const content = await readFile(file);
      const executable = ((await stat(file)).mode & 0o111) !== 0;
      hash.update(`${relative(dir, file)}\0${executable ? 'x' : '-'}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 12);
}
