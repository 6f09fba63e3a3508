import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fuzzableScenario, SCENARIO_YAML } from '../spec/scenario-yaml.js';
import { ScenarioErrors } from '../scenario.errors.js';
import { readScenario } from './read-scenario.js';
import fc from 'fast-check';

describe('reading a scenario', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'radoub-')), 'a-lab');
    for (const file of ['fr/step.md', 'en/step.md', 'fr/intro.md', 'en/intro.md']) write(file, `# ${file}`);
    for (const file of ['setup.sh', 'solution.sh', 'mistake.sh']) write(file, `# ${file}`);
    write('scenario.yaml', SCENARIO_YAML);
  });
  afterEach(() => {
    rmSync(dirname(folder), { recursive: true });
  });

  function write(file: string, text: string | Buffer): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  /** The problems, without the file's name, of the scenario with one part of it replaced. */
  function problems(part = '', replacement = ''): string[] {
    if (!SCENARIO_YAML.includes(part)) throw new Error(`not in the scenario: ${part}`);
    write('scenario.yaml', SCENARIO_YAML.replace(part, replacement));
    try {
      readScenario(folder);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioErrors)) throw error;
      return error.problems.map(({ line, reason }) => `${line}: ${reason}`);
    }
  }

  it('gives all that the folder says', () => {
    const { steps, ...scenario } = readScenario(folder);

    expect(scenario).toEqual({
      ...{ id: 'a-lab', folder, chapter: '3.10', durationMinutes: 90, images: ['nginx', 'registry:5000/team/app:1'] },
      ...{ title: { fr: 'Un TP', en: 'A lab' }, summary: { fr: 'Tout', en: 'All' } },
      ...{ nodes: 2, caps: { memoryBytes: 768 * 1024 ** 2, cpus: 1.5, diskBytes: 4 * 1024 ** 3 } },
      intro: { fr: '# fr/intro.md', en: '# en/intro.md' },
      setup: { path: 'setup.sh', source: '# setup.sh' },
    });
    expect(steps[0].checks.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...['net network', 'gone container', 'many container', 'removed happened'],
      ...['web http', 'ping run', 'own script', 'port answer', 'why answer'],
    ]);
    expect(steps[0].checks[6]).toMatchObject({ script: { path: 'solution.sh' }, limitMs: 20_000 });
    expect([...steps[0].answers.keys()]).toEqual(['port', 'why']);
    expect(steps[0].mistakes.at(-1)).toMatchObject({ answers: new Map([['port', '81']]), fails: ['port'] });
  });

  it('gives the same of files written on Windows', () => {
    const files = ['fr/step.md', 'en/step.md', 'setup.sh', 'solution.sh'];
    for (const file of files) write(file, `${file}\n\ntext\n`);
    const written = JSON.stringify(readScenario(folder));
    for (const file of files) write(file, `${file}\r\n\r\ntext\r\n`);
    write('scenario.yaml', SCENARIO_YAML.replaceAll('\n', '\r\n'));
    expect(JSON.stringify(readScenario(folder))).toBe(written);
  });

  it.each<[string, string, string, string[]]>([
    [
      'an unknown key',
      'chapter:',
      'chaptre:',
      ['4: unknown key chaptre (known here: title, summary, chapter, duration,'],
    ],
    ['a number for a text', '"3.10"', '3.10', ['4: chapter must be a text: write it in quotes']],
    ['a missing translation', '{ fr: Un TP, en: A lab }', '{ fr: Un TP }', ['2: title has no en']],
    ['a duration of another kind', '1h30m', 'long', ['5: duration must be a duration such as 60m or 1h30m']],
    ['an image that has no such name', 'nginx,', 'Nginx!,', ['6: images[0] must be an image\'s name, not "Nginx!"']],
    ['a size of another kind', '768m', '768', ['7: memory must be a text: write it in quotes']],
    ['a node that the machine does not have', 'node: 2', 'node: 3', ['node must be']],
    [
      'a node where only the machine itself is meant',
      'http: { port: 8080, path: /index.html }',
      'http: { port: 8080 }\n        node: 2',
      ['a check of http is about the machine itself'],
    ],
    ['a missing script', 'setup: setup.sh', 'setup: set-up.sh', ['8: setup: set-up.sh is missing']],
    ['a path that leaves the folder', 'setup: setup.sh', 'setup: ../x.sh', ['8: setup: ../x.sh leaves the folder']],
    ['an absolute path', 'setup: setup.sh', 'setup: /etc/passwd', ['8: setup: /etc/passwd leaves the folder']],
    ['a text in no language', 'intro.md', 'x.md', ['9: intro: fr/x.md is missing', '9: intro: en/x.md is missing']],
    ['an id that is none', 'id: net\n', 'id: Net 1\n', ['id must be of small letters']],
    ['a second check of an id', 'id: gone', 'id: net', ['a second check net (the first is on line 15)']],
    ['no kind', 'network: localnet', 'networks: localnet', ['15: a check needs exactly one of container']],
    ['two kinds', 'network: localnet', 'network: localnet\n        volume: x', ['not network and volume']],
    ['an expression that is none', 'assert: Internal', 'assert: "Internal ["', ['20: assert is not JSONata']],
    ['a path that is none', '{ Driver:', '{ "Driver[":', ['19: Driver[ is not JSONata']],
    ['a pattern that is none', 'match: "^bridge"', 'match: "("', ['19: match is not a regular expression']],
    ['an operator with another', 'match: "^bridge"', 'match: x, min: 1', ['19: Driver mixes match and min']],
    [
      'what cannot be of what is absent',
      'absent: true',
      'absent: true\n        count: 1',
      ['25: nothing more can be asked'],
    ],
    ['a port that is none', 'port: 8080', 'port: 80800', ['port must be a whole number from 1 to 65535']],
    ['a question with two right answers', 'equals: "80"', 'equals: "80", matches: x', ['exactly one of equals']],
    ['no answer to a pattern', 'why: because', '{}', ['answers has no right answer to why']],
    [
      'an answer to no question',
      'why: because',
      'why: because\n      net: x',
      ['answers names net, which is no question'],
    ],
    [
      'a need of what does not come before',
      'needs: []',
      'needs: [first]',
      ['needs names first, which is no step before this one'],
    ],
    ['a check that nothing fails', 'fails: [gone, many]', 'fails: [gone]', ['no mistake fails the check many']],
    ['a mistake in nothing', 'script: mistake.sh, ', '', ['a mistake needs a script, answers, or both']],
    ['a key twice', 'chapter:', 'title: { fr: a, en: b }\nchapter:', ['4: title is written twice']],
    [
      'an alias',
      'summary: { fr: Tout, en: All }',
      'summary: *bomb',
      ['3: summary: write the value out; aliases (*bomb) are not read'],
    ],
    ['text that is not YAML', 'title: {', 'title: {{{', ['3: Flow map']],
  ])('names the line of %s', (_, part, replacement, expected) => {
    const found = problems(part, replacement);

    expect(found).toEqual(expected.map((each) => expect.stringContaining(each) as string));
  });

  it('names every problem at once, and the file', () => {
    write(
      'scenario.yaml',
      SCENARIO_YAML.replace('1h30m', 'long').replace('port: 8080', 'port: x').replace('Un TP', '""'),
    );

    expect(() => readScenario(folder)).toThrow(/a-lab\/scenario.yaml:2: .*a-lab\/scenario.yaml:5: .*a-lab\/scenario/s);
  });

  it('does not follow aliases, of which a few lines make gigabytes', () => {
    write('scenario.yaml', `a: &a [x]\nb: &b [*a, *a]\n${SCENARIO_YAML.replace('images: [nginx,', 'images: [*b,')}`);

    expect(() => readScenario(folder)).toThrow('aliases (*b) are not read');
  });

  it('reads nothing outside its folder, nothing large, and nothing that is no text', () => {
    symlinkSync('/etc/hostname', join(folder, 'link.sh'));
    write('large.sh', 'x'.repeat(1024 ** 2 + 1));
    write('binary.sh', Buffer.from([0xff, 0xfe, 0x00]));

    expect(problems('setup: setup.sh', 'setup: link.sh')).toEqual([
      '8: setup: link.sh leads out of the folder of the scenario',
    ]);
    expect(problems('setup: setup.sh', 'setup: large.sh')).toEqual(['8: setup: large.sh is larger than 1 MiB']);
    expect(problems('setup: setup.sh', 'setup: binary.sh')).toEqual(['8: setup: binary.sh is not a text in UTF-8']);
    expect(problems('setup: setup.sh', 'setup: fr')).toEqual(['8: setup: fr is not a file']);
  });

  it('says that a folder has no scenario, or a name that is no id', () => {
    rmSync(join(folder, 'scenario.yaml'));
    expect(() => readScenario(folder)).toThrow('a-lab/scenario.yaml:1: scenario.yaml is missing');
    expect(() => readScenario('/tmp/A Lab')).toThrow('must be of small letters');
  });

  it('only ever complains of scenarios, whatever is in the file', () => {
    fc.assert(
      fc.property(fuzzableScenario(), (yaml) => {
        write('scenario.yaml', yaml);
        try {
          readScenario(folder);
        } catch (error) {
          expect(error).toBeInstanceOf(ScenarioErrors);
        }
      }),
      { numRuns: 200 },
    );
  });
});
