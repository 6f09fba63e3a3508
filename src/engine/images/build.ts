import type Docker from 'dockerode';
import { readdir } from 'node:fs/promises';
import { followed } from './followed.js';
import type { Progress } from './progress.js';

export interface Build {
  readonly dir: string;
  readonly tag: string;
  readonly base: string;
  /** A network of the engine with a way to the packages. */
  readonly network: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** `docker build` of a folder. The engine's own cache makes an unchanged one quick. */
export async function build(
  docker: Docker,
  { dir, tag, base, network, labels = {} }: Build,
  progress: Progress,
): Promise<void> {
  const src = await readdir(dir, { recursive: true });
  const stream = await docker.buildImage(
    { context: dir, src },
    { t: tag, buildargs: { BASE: base }, networkmode: network, labels: { ...labels }, rm: true, forcerm: true },
  );
  progress(`making ${tag}`);
  await followed(stream);
}
