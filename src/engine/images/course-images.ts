import type Docker from 'dockerode';
import { join } from 'node:path';
import type { BaseImage } from './base-image.js';
import { build } from './build.js';
import type { ImageSources } from './image-sources.js';
import type { Progress } from './progress.js';
import { pull } from './pull.js';

/** Puts every image of the course on the engine, under its own name. Returns the names of those that are stand-ins. */
export async function provideCourse(
  docker: Docker,
  sources: ImageSources,
  base: BaseImage,
  network: string,
  progress: Progress,
): Promise<string[]> {
  const standIns: string[] = [];
  for (const { name, standIn } of sources.course) {
    if (base.fromRegistry && (await pull(docker, name, progress))) continue;
    await build(docker, { dir: join(sources.courseDir, standIn), tag: name, base: base.name, network }, progress);
    standIns.push(name);
  }
  return standIns;
}
