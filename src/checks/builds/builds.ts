import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { InnerDocker } from '../../engine/inner-docker.js';
import type { BuildRecipe } from '../../scenarios/kinds/build-check.js';
import type { FileView } from '../files/files.js';
import { buildFailed, tooSlow } from '../say/builds.js';
import type { World } from '../world/world.js';
import { archive } from './context.js';
import type { BuildData, BuildResult } from './build-data.js';
import { isolated } from './isolated-dockerfile.js';
import { ourRecords } from './our-records.js';
import { readSources, type Sources } from './sources.js';
import { stepsOf } from './steps.js';

/** Of both builds of a check together: those of an exercise install a few packages. */
export const BUILD_LIMIT_MS = 120_000;

/** A build that was just broken off holds its records for a moment more, and a busy machine may not answer. */
const PRUNE_PAUSES_MS = [100, 1_000, 3_000];

/** Set on our images; its value is known to this server alone until an image of it exists. */
const LABEL = 'radoub.check';

interface Remembered {
  readonly digest: string;
  readonly result: BuildResult;
}

/**
 * Builds what a learner wrote, out of their sight.
 * - Nothing is built again before something of it is different.
 * - The image has no name, is hidden from the world, and is removed as soon as it was looked at.
 * - What the builder keeps of it is apart from what it keeps of the learner's builds, and goes when the step is over.
 */
export class Builds implements AsyncDisposable {
  private readonly nonce = randomBytes(8).toString('hex');
  private readonly marker = `.radoub-${this.nonce}`;
  private readonly remembered = new Map<string, Remembered>();
  private readonly stopping = new AbortController();
  private readonly show: () => void;
  private hasBuilt = false;

  constructor(
    private readonly docker: InnerDocker,
    private readonly files: FileView,
    private readonly world: Pick<World, 'hidden' | 'snapshot'>,
  ) {
    this.show = world.hidden.hideImages(LABEL, this.nonce);
  }

  /** Throws `UnbuildableError` for what cannot even be tried, and what the machine's Docker throws. */
  async run(recipe: BuildRecipe): Promise<BuildResult> {
    const sources = await readSources(recipe, this.files);
    const key = JSON.stringify(recipe);
    const known = this.remembered.get(key);
    if (known && known.digest === this.digestOf(sources, known.result)) return known.result;
    const result = await this.buildAll(withRandomWords(recipe), sources);
    this.remembered.set(key, { digest: this.digestOf(sources, result), result });
    return result;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    this.show();
    if (!this.hasBuilt) return;
    for (const pauseMs of PRUNE_PAUSES_MS) {
      // The machine may be going, too; and what is left in it is never more than a little of its own disk.
      if (await this.isPruned().catch(() => false)) return;
      await delay(pauseMs);
    }
  }

  private async buildAll(recipe: BuildRecipe, sources: Sources): Promise<BuildResult> {
    this.hasBuilt = true;
    const limit = AbortSignal.timeout(BUILD_LIMIT_MS);
    const signal = AbortSignal.any([limit, this.stopping.signal]);
    try {
      const first = await this.build(recipe, sources, signal);
      if (!first.data.succeeds || !recipe.change) return first;
      const second = await this.build(recipe, { ...sources, change: recipe.change }, signal);
      return second.data.succeeds ? { data: { ...first.data, steps: second.data.steps } } : second;
    } catch (error) {
      if (!limit.aborted) throw error;
      return { data: { succeeds: false, args: recipe.args, steps: [] }, why: tooSlow(BUILD_LIMIT_MS / 1_000) };
    }
  }

  private async build({ target, args }: BuildRecipe, sources: Sources, signal: AbortSignal): Promise<BuildResult> {
    const { content, inTheirLines } = isolated(sources.dockerfile, `${this.marker}/marker`);
    const dockerfile = `${this.marker}/Dockerfile`;
    const added = [
      { path: dockerfile, content },
      { path: `${this.marker}/marker`, content: this.nonce },
    ];
    const outcome = await this.docker.build(
      {
        context: archive({ ...sources, added }, this.files),
        dockerfile,
        ...(target === undefined ? {} : { target }),
        args,
        labels: { [LABEL]: this.nonce },
      },
      signal,
    );
    const steps = stepsOf(outcome, this.marker);
    if (outcome.error !== undefined || outcome.image === undefined) {
      return { data: { succeeds: false, args, steps }, why: buildFailed(outcome, inTheirLines) };
    }
    return { data: { succeeds: true, args, steps, ...(await this.lookAt(outcome.image)) } };
  }

  private async lookAt(id: string): Promise<Pick<BuildData, 'image' | 'size'>> {
    this.world.hidden.remember(id);
    try {
      const image = await this.docker.inspect('image', id);
      if (!image) throw new Error('the image was removed before it was looked at');
      return { image, ...(typeof image.Size === 'number' && { size: image.Size }) };
    } finally {
      await this.docker.removeImage(id);
    }
  }

  /** Takes away what the builder keeps of us; whether nothing was left. */
  private async isPruned(): Promise<boolean> {
    const ids = ourRecords(await this.docker.buildCache());
    if (ids.length === 0) return true;
    this.world.hidden.expect('builder', 'prune');
    await this.docker.pruneBuildCache(ids);
    return false;
  }

  /** Of all that decides what comes of a build; images matter where it failed, for one may be there now. */
  private digestOf(sources: Sources, { data }: BuildResult): string {
    const images = data.succeeds ? [] : this.world.snapshot().objects.image.map(({ Id, RepoTags }) => [Id, RepoTags]);
    return createHash('sha256')
      .update(JSON.stringify([sources, images]))
      .digest('hex');
  }
}

/** `{{random}}` in what the build is given is another word each time, so that nobody can have written it down before. */
function withRandomWords({ args, change, ...recipe }: BuildRecipe): BuildRecipe {
  const made = (text: string): string => text.replaceAll('{{random}}', () => randomBytes(4).toString('hex'));
  return {
    ...recipe,
    args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, made(value)])),
    ...(change && { change: { ...change, append: made(change.append) } }),
  };
}
