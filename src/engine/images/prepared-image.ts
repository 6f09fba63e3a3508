import { Injectable } from '@nestjs/common';
import type Docker from 'dockerode';
import { DomainError } from '../../errors/domain-error.js';
import { statusOf } from '../engine-failure.js';
import type { MachineSetting } from '../machine-options.js';
import { SandboxImage } from '../sandbox-image.js';
import { provideBase } from './base-image.js';
import { build } from './build.js';
import { withBuildNetwork } from './build-network.js';
import { provideCourse } from './course-images.js';
import { readImageSources } from './image-sources.js';
import type { Progress } from './progress.js';
import { seed } from './seed.js';

export class ImagesNotReadyError extends DomainError {
  override readonly name = 'ImagesNotReadyError';
  readonly code = 'images-not-ready';
  readonly kind = 'engine-unavailable';

  constructor() {
    super('The images of the course are still being made. Please try again in a minute.');
  }
}

const REPOSITORY = 'radoub/sandbox';
const STAND_INS_LABEL = 'radoub.stand-ins';

/** The sandbox image with the course's images inside, made once for each state of `sandbox-images/`. */
@Injectable()
export class PreparedImage extends SandboxImage {
  private name: string | undefined;
  private standInNames: ReadonlySet<string> = new Set();

  constructor(
    private readonly docker: Docker,
    private readonly setting: MachineSetting,
  ) {
    super();
  }

  current(): string {
    if (this.name === undefined) throw new ImagesNotReadyError();
    return this.name;
  }

  /** Names of the course's images that are stand-ins, without a tag where it is `latest`, as scenarios write them. */
  standIns(): ReadonlySet<string> {
    return this.standInNames;
  }

  async prepare(progress: Progress): Promise<void> {
    const sources = await readImageSources();
    const tag = sources.fingerprint;
    const name = `${REPOSITORY}:${tag}`;
    const made = (await this.inspect(name)) ?? (await this.make(name, tag, sources, progress));
    const standIns = (made.Config.Labels[STAND_INS_LABEL] ?? '').split(',').filter((each) => each !== '');
    this.standInNames = new Set(standIns.map((each) => each.replace(/:latest$/, '')));
    this.name = name;
  }

  private async make(
    name: string,
    tag: string,
    sources: Awaited<ReturnType<typeof readImageSources>>,
    progress: Progress,
  ): Promise<Docker.ImageInspectInfo> {
    const base = await provideBase(this.docker, progress);
    await withBuildNetwork(this.docker, this.setting.mtu, async (network) => {
      const plain = `radoub/sandbox-plain:${tag}`;
      await build(this.docker, { dir: sources.sandboxDir, tag: plain, base: base.name, network }, progress);
      const standIns = await provideCourse(this.docker, sources, base, network, progress);
      progress('filling the image store that all machines share');
      const images = sources.course.map((image) => image.name);
      const labels = { [STAND_INS_LABEL]: standIns.join(',') };
      await seed(this.docker, { from: plain, images, repo: REPOSITORY, tag, labels, network }, this.setting);
    });
    const made = await this.inspect(name);
    if (!made) throw new Error(`The engine lost the image ${name} that it just made.`);
    return made;
  }

  private async inspect(name: string): Promise<Docker.ImageInspectInfo | undefined> {
    try {
      return await this.docker.getImage(name).inspect();
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }
}
