import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Scenario } from '../scenario.js';
import { readAsset } from '../read-asset.js';
import { ScenarioErrors } from '../scenario.errors.js';
import { readKillercoda } from './read-killercoda.js';

const INDEX = {
  title: 'A lab',
  description: 'About it',
  time: '10 minutes',
  details: {
    intro: { text: 'intro.md', background: 'back.sh', foreground: 'fore.sh' },
    steps: [
      { title: 'One', text: 'step.md', verify: 'verify.sh' },
      { text: 'step.md', courseData: 'back.sh', code: 'fore.sh' },
    ],
    finish: { text: 'finish.md' },
    assets: { host01: [{ file: '**/*.sh', target: '/opt', chmod: '+x' }] },
  },
  backend: { imageid: 'ubuntu' },
};

type Details = Record<string, unknown>;

describe('a folder in KillerCoda’s format', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'radoub-')), 'lab');
    for (const file of ['intro.md', 'step.md', 'finish.md']) write(file, `Text of ${file}`);
    for (const file of ['back.sh', 'fore.sh', 'verify.sh', 'assets/tools/run.sh']) write(file, `# ${file}\n`);
  });
  afterEach(() => {
    rmSync(dirname(folder), { recursive: true });
  });

  function write(file: string, content: string | Buffer): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }

  function read(details: Details = {}): Scenario {
    write('index.json', JSON.stringify({ ...INDEX, details: { ...INDEX.details, ...details } }, null, 2));
    return readKillercoda(folder, { id: 'lab', name: 'lab' });
  }

  const lines = (problems: Scenario['remarks']): string[] =>
    (problems ?? []).map(({ file, reason }) => `${file}: ${reason}`);
  const remarks = (details: Details): string[] => lines(read(details).remarks);
  function problems(work: () => unknown): string[] {
    try {
      work();
      return [];
    } catch (error) {
      if (error instanceof ScenarioErrors) return lines(error.problems);
      throw error;
    }
  }
  const refusals = (details: Details): string[] => problems(() => read(details));

  it('is a scenario whose introduction and end are steps with nothing to check', () => {
    const { steps, ...scenario } = read();

    expect(scenario).toMatchObject({
      ...{ id: 'lab', folder, durationMinutes: 10, nodes: 1, remarks: [] },
      title: { fr: 'A lab', en: 'A lab' },
      summary: { fr: 'About it', en: 'About it' },
    });
    expect(steps.map(({ id, title }) => `${id}: ${title.fr}`)).toEqual([
      ...['intro: Introduction', 'step1: One', 'step2: Étape 2', 'finish: Fin'],
    ]);
    expect(steps.map(({ checks }) => checks.length)).toEqual([0, 1, 0, 0]);
    expect(steps[1]?.checks[0]).toMatchObject({ kind: 'script', onDemand: true, script: { path: 'verify.sh' } });
    expect(steps[0]).toMatchObject({ background: { source: '# back.sh\n' }, foreground: { source: '# fore.sh\n' } });
    expect(steps[2]).toMatchObject({ background: { path: 'back.sh' }, foreground: { path: 'fore.sh' } });
  });

  it('means the same with the line ends of Windows', async () => {
    const texts = { 'step.md': '# Look\n\n```\nls\n```{{exec}}\n\n`ls`{{exeute}}\n', 'verify.sh': '#!/bin/bash\nls\n' };
    for (const [file, text] of Object.entries(texts)) write(file, text);
    const written = read();
    for (const [file, text] of Object.entries(texts)) write(file, text.replaceAll('\n', '\r\n'));
    write('assets/tools/run.sh', '#!/bin/bash\r\nls\r\n');
    write('index.json', readFileSync(join(folder, 'index.json'), 'utf8').replaceAll('\n', '\r\n'));
    const scenario = readKillercoda(folder, { id: 'lab', name: 'lab' });

    expect(scenario).toEqual(written);
    const contents = scenario.assets?.map(async (asset) => String((await readAsset(scenario, asset)).content)) ?? [];
    expect(await Promise.all(contents)).toContain('#!/bin/bash\nls\n');
  });

  it('takes a title from the first heading where the index has none', () => {
    write('step.md', '\n## Look around ##\r\n\n# A comment');
    expect(read().steps[2]?.title.en).toBe('Look around');
  });

  it('shows the answer of older folders as a hint to open', () => {
    const { steps } = read({ steps: [{ text: 'step.md', answer: 'finish.md' }] });
    expect(steps[1]?.text.en).toMatch(/^Text of step.md\s+<details><summary>Solution<\/summary>\s+Text of finish.md/);
  });

  it('puts its assets where they belong, of a folder all', () => {
    const assets = (...entries: object[]): string[] =>
      (read({ assets: { host01: entries } }).assets ?? [])
        .slice(1)
        .map(({ target, mode }) => `${target} ${mode ?? ''}`.trim());
    write('assets/app/a.txt', '');
    write('assets/app/deep/b.txt', '');

    expect(assets({ file: 'tools/run.sh', target: '/usr/bin/', chmod: 'u+x,go-w' })).toEqual([
      '/usr/bin/run.sh u+x,go-w',
    ]);
    expect(assets({ file: 'app/**/*', target: '~/app' })).toEqual(['/root/app/a.txt', '/root/app/deep/b.txt']);
    expect(assets({ file: 'app', target: 'there' })).toEqual(['/root/there/app/a.txt', '/root/there/app/deep/b.txt']);
    expect(assets({ file: './app/*', target: '~' }, { file: '*/*.sh', target: '/../etc' })).toEqual([
      '/root/a.txt',
      '/etc/tools/run.sh',
    ]);
  });

  it('runs although something is odd about it, and says what', () => {
    expect(remarks({ assets: { host01: [{ file: 'none.sh', target: '/' }] } })).toEqual([
      'lab/index.json: assets/none.sh is missing',
    ]);
    expect(remarks({ assets: { host01: [{ file: 'tools/*', target: '/', chmod: '+x; rm' }] } })).toEqual([
      'lab/index.json: chmod does not take +x; rm',
    ]);
    expect(remarks({ assets: { host01: [{ file: 'tools/*' }], host9: [] } })).toHaveLength(2);
    expect(remarks({ stepz: [] })).toEqual(['lab/index.json: unknown key stepz']);
    expect(remarks({ intro: { text: 'intro.md', title: 7 } })).toEqual(['lab/index.json: title is not a text']);
    write('step.md', 'Type\n\n`ls`{{exeute}}');
    expect(read().remarks).toEqual([
      { file: 'lab/step.md', line: 3, reason: 'unknown mark {{exeute}}: exeute is not exec, copy or open' },
    ]);
  });

  it('is refused with the line where something is wrong', () => {
    expect(refusals({ steps: [{ text: 'none.md' }] })).toEqual(['lab/index.json: text: none.md is missing']);
    expect(refusals({ intro: undefined, steps: [], finish: undefined })).toEqual([
      'lab/index.json: there is neither an intro nor a step',
    ]);
    expect(refusals({ steps: ['step.md'] })).toEqual(['lab/index.json: steps[0] must be a map of keys and values']);
    write('fore.sh', 'x'.repeat(16 * 1024 + 1));
    expect(refusals({})).toContain('lab/index.json: foreground: fore.sh is larger than 16 KiB, too long to be typed');
    write('index.json', '{\n  "title": "A lab",\n  "details": {{\n}');
    expect(problems(() => readKillercoda(folder, { id: 'lab', name: 'lab' })).join()).toContain('lab/index.json');
    expect(problems(() => readKillercoda(join(folder, 'none'), { id: 'lab', name: 'lab' }))).toEqual([
      'lab/index.json: index.json is missing',
    ]);
  });

  it('is read with nothing from outside, wherever its paths and links lead', () => {
    symlinkSync('/etc/hostname', join(folder, 'link.md'));
    symlinkSync('/etc', join(folder, 'etc'));
    symlinkSync('/etc/hostname', join(folder, 'assets/link.sh'));
    symlinkSync('..', join(folder, 'assets/up'));
    const text = (path: string): string[] => refusals({ steps: [{ text: path }], assets: {} });

    for (const path of ['../lab/step.md', '/etc/hostname', 'a/../step.md', '..\\step.md']) {
      expect(text(path)).toEqual([`lab/index.json: text: ${path} leaves the folder of the scenario`]);
    }
    for (const path of ['link.md', 'etc/hostname']) {
      expect(text(path)).toEqual([`lab/index.json: text: ${path} leads out of the folder of the scenario`]);
    }
    expect(text('assets')).toEqual(['lab/index.json: text: assets is not a file']);
    expect(refusals({ assets: { host01: [{ file: '**', target: '/' }] } })).toEqual([
      'lab/index.json: assets/link.sh leads out of the folder of the scenario',
    ]);
    expect(refusals({ assets: { host01: [{ file: '../index.json', target: '/' }] } })).toEqual([
      'lab/index.json: assets/../index.json leaves the folder of the assets',
    ]);
    expect(remarks({ assets: { host01: [{ file: 'up/**', target: '/' }] } })).toEqual([
      'lab/index.json: assets/up/** is missing',
    ]);
  });

  it('is refused when it is larger than it can sensibly be', () => {
    write('step.md', 'x'.repeat(1024 ** 2 + 1));
    expect(refusals({})).toContain('lab/index.json: text: step.md is larger than 1 MiB');
    write('step.md', '');
    write('assets/large', Buffer.alloc(16 * 1024 ** 2));
    const twice = [1, 2, 3].map((number) => ({ file: 'large', target: `/${number}` }));
    expect(refusals({ assets: { host01: twice } })).toEqual(['lab/index.json: assets are larger than 32 MiB together']);
  });

  it('only ever gives a scenario or its mistakes, whatever is in the index', () => {
    const value = fc.oneof(
      fc.json(),
      fc.constantFrom('null', '""', '[]', '{}', '*a', '- x', '\t', 'step.md', '{"text": "step.md"}'),
    );
    const text = JSON.stringify(INDEX, null, 1).split('\n');
    const mutated = fc
      .array(fc.tuple(fc.nat(text.length - 1), value), { minLength: 1, maxLength: 3 })
      .map((changes) =>
        changes
          .reduce((all, [line, what]) => all.with(line, `${(all[line] ?? '').split(':')[0] ?? ''}: ${what},`), text)
          .join('\n'),
      );
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: mutated }, fc.json(), fc.string()), (index) => {
        write('index.json', index);
        problems(() => readKillercoda(folder, { id: 'lab', name: 'lab' }));
      }),
      { numRuns: 300 },
    );
  });
});
