import { text } from 'node:stream/consumers';
import type { BuildOrder, BuildOutcome, CacheRecord } from '../../engine/inner-docker.js';
import type { BuildRecipe } from '../../scenarios/kinds/build-check.js';
import type { FileView } from '../files/files.js';
import { InMemoryDocker } from '../spec/in-memory-docker.js';
import { filesOf } from '../spec/in-memory-files.js';
import { Hidden } from '../world/hidden.js';
import { Builds } from './builds.js';
import { isolated } from './isolated-dockerfile.js';
import { ourRecords } from './our-records.js';

const RECIPE: BuildRecipe = { context: '/root/app', dockerfile: '/root/app/Dockerfile', args: {} };
const IMAGE = `sha256:${'1'.repeat(64)}`;

/** Remembers what it was given to build. */
class BuildingDocker extends InMemoryDocker {
  readonly archives: string[] = [];
  readonly orders: BuildOrder[] = [];
  outcome: BuildOutcome = { steps: [], image: IMAGE };
  cache: CacheRecord[] = [];
  /** As often as this, what should be taken from the cache is in use yet. */
  held = 0;

  override buildCache(): Promise<CacheRecord[]> {
    return Promise.resolve(this.cache);
  }

  override pruneBuildCache(ids: readonly string[] = []): Promise<void> {
    this.held -= 1;
    if (this.held < 0) this.cache = this.cache.filter(({ id }) => !ids.includes(id));
    return Promise.resolve();
  }

  override async build(order: BuildOrder): Promise<BuildOutcome> {
    this.orders.push(order);
    this.archives.push(await text(order.context));
    return this.outcome;
  }
}

describe('builds out of sight', () => {
  let docker: BuildingDocker;
  let hidden: Hidden;
  let builds: Builds;
  let contents: Record<string, string>;
  let images: { Id: string }[];

  beforeEach(() => {
    docker = new BuildingDocker();
    docker.put('image', IMAGE, { Id: IMAGE, Size: 7 });
    hidden = new Hidden();
    images = [];
    contents = {
      '/root/app/Dockerfile': 'FROM a\nCOPY . .\n',
      '/root/app/server.js': 'serve()',
      '/root/app/.git/x': 'no',
    };
    contents['/root/app/.dockerignore'] = '.git\n';
    const files: FileView = {
      read: (path, options) => filesOf(contents).read(path, options),
      list: (path) => filesOf(contents).list(path),
    };
    const snapshot = (): never => ({ objects: { image: images }, events: [] }) as never;
    builds = new Builds(docker, files, { hidden, snapshot });
  });
  afterEach(() => builds[Symbol.asyncDispose]());

  it('send what .dockerignore lets through, and a Dockerfile apart from the learner’s', async () => {
    const { data } = await builds.run(RECIPE);
    expect(data).toMatchObject({ succeeds: true, size: 7, image: { Id: IMAGE } });
    expect(docker.archives[0]).toContain('serve()');
    expect(docker.archives[0]).not.toContain('.git/x');
    expect(docker.orders[0]?.dockerfile).toMatch(/^\.radoub-[0-9a-f]{16}\/Dockerfile$/);
    expect(docker.archives[0]).toMatch(/FROM a\nCOPY \.radoub-\w+\/marker \/\.radoub-\w+\/marker\nCOPY \. \./);
  });

  it('leave no image, and hide the one they make', async () => {
    await builds.run(RECIPE);
    expect(docker.asked).toContain(`remove ${IMAGE}`);
    const labels = docker.orders[0]?.labels ?? {};
    expect(hidden.hides('image', { Id: 'x', Config: { Labels: labels } })).toBe(true);
    const event = { type: 'image', timeNano: 0n } as const;
    expect(hidden.covers({ ...event, action: 'delete', id: IMAGE, attributes: {} })).toBe(true);
    expect(hidden.covers({ ...event, action: 'create', id: 'y', attributes: labels })).toBe(true);
    expect(hidden.covers({ ...event, action: 'create', id: 'y', attributes: { a: 'b' } })).toBe(false);
  });

  it('are given words that nobody can know before, and tell which', async () => {
    const change = { file: 'server.js', append: '// {{random}}' };
    const recipe = { ...RECIPE, args: { VERSION: '2.{{random}}' }, change };
    const { data } = await builds.run(recipe);
    contents['/root/app/server.js'] = 'other()';
    const again = await builds.run(recipe);

    expect(data.args['VERSION']).toMatch(/^2\.[0-9a-f]{8}$/);
    expect(docker.orders[0]?.args).toEqual(data.args);
    expect(docker.archives[1]).toMatch(/serve\(\)\/\/ [0-9a-f]{8}/);
    expect(again.data.args).not.toEqual(data.args);
  });

  it('run once for the same files, and again when one of them is different', async () => {
    await builds.run(RECIPE);
    await builds.run(RECIPE);
    contents['/root/app/.git/x'] = 'ignored';
    await builds.run(RECIPE);
    expect(docker.orders).toHaveLength(1);
    contents['/root/app/server.js'] = 'serve(1)';
    await builds.run(RECIPE);
    expect(docker.orders).toHaveLength(2);
  });

  it('run again after a failure when there is another image', async () => {
    docker.outcome = { steps: [], error: 'failed to solve: a: not found' };
    expect(await builds.run(RECIPE)).toMatchObject({ data: { succeeds: false }, why: { en: 'a: not found' } });
    await builds.run(RECIPE);
    expect(docker.orders).toHaveLength(1);
    images.push({ Id: 'a' });
    await builds.run(RECIPE);
    expect(docker.orders).toHaveLength(2);
  });

  it('build a second time with a change of a file', async () => {
    await builds.run({ ...RECIPE, change: { file: 'server.js', append: '// more' } });
    expect(docker.archives[0]).not.toContain('// more');
    expect(docker.archives[1]).toContain('serve()// more');
    await builds.run({ ...RECIPE, change: { file: 'new.js', append: '// new' } });
    expect(docker.archives[3]).toContain('// new');
  });

  it.each<[string, Record<string, string>, string]>([
    ['no folder', {}, 'nothing there'],
    ['no Dockerfile', { '/root/app/server.js': '' }, 'nothing there'],
    ['a broken Dockerfile', { '/root/app/Dockerfile': 'RNU x' }, 'line 1: unknown instruction: RNU'],
    [
      'too much',
      { '/root/app/Dockerfile': 'FROM a', '/root/app/x': 'x'.repeat(65 * 1024 ** 2) },
      'a context of 65 MiB',
    ],
  ])('are not tried with %s', async (_, files, found) => {
    contents = files;
    await expect(builds.run(RECIPE)).rejects.toMatchObject({ found: { en: expect.stringContaining(found) as string } });
    expect(docker.orders).toHaveLength(0);
  });

  it('leave nothing of themselves in the builder’s cache, though it is in use for a moment yet', async () => {
    await builds.run(RECIPE);
    const theirs = { id: 'theirs', parents: [], description: '[2/5] WORKDIR /app' };
    docker.cache = [theirs, { id: 'ours', parents: [], description: 'http url http://build-context-abc' }];
    docker.held = 1;
    await builds[Symbol.asyncDispose]();
    expect(docker.cache).toEqual([theirs]);
  });
});

describe('a Dockerfile apart', () => {
  it('has a marker in each stage that begins with an image, and errors have the learner’s lines', () => {
    const { content, inTheirLines } = isolated('FROM a AS x\nRUN 1\nFROM x\nRUN 2\nFROM \\\n  b\nRUN 3', 'm');
    expect(content.split('\n')).toEqual([
      ...['FROM a AS x', 'COPY m /m', 'RUN 1', 'FROM x', 'RUN 2', 'FROM \\', '  b', 'COPY m /m', 'RUN 3'],
    ]);
    expect(inTheirLines('dockerfile parse error on line 9: x')).toBe('dockerfile parse error on line 7: x');
    expect(inTheirLines('Dockerfile:3')).toBe('Dockerfile:2');
    expect(inTheirLines('Dockerfile:1')).toBe('Dockerfile:1');
  });
});

describe('what our builds left', () => {
  it('is all that descends from our marker, and our archives', () => {
    const marker = '[2/6] COPY .radoub-0123456789abcdef/marker /x';
    expect(
      ourRecords([
        { id: 'c', parents: ['b'], description: 'mount / from exec' },
        { id: 'base', parents: [], description: 'from local ' },
        { id: 'a', parents: ['base'], description: marker },
        { id: 'theirs', parents: ['base'], description: '[2/5] WORKDIR /app' },
        { id: 'b', parents: ['a'], description: 'mount / from exec' },
        { id: 't', parents: [], description: 'http url http://build-context-abc' },
      ]).toSorted(),
    ).toEqual(['a', 'b', 'c', 't']);
  });
});
