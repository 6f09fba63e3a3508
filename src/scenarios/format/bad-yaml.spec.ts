import { LabFolder } from '../spec/lab-folder.js';
import { type Breakage, eachGivesOneComplaint } from '../spec/broken.js';

const replaced = (what: string, part: string, replacement: string, complaint: string | RegExp): Breakage => [
  what,
  (lab) => {
    lab.replace(part, replacement);
  },
  complaint,
];
const written = (what: string, yaml: string | Buffer, complaint: string | RegExp): Breakage => [
  what,
  (lab) => {
    lab.write('scenario.yaml', yaml);
  },
  complaint,
];

/** As much of something as a file may hold. */
const filled = (piece: (number: number) => string, before = ''): string =>
  (before + Array.from({ length: 60_000 }, (_, number) => piece(number)).join('')).slice(0, 128 * 1024);

/** Each line means nine times the one before. */
const LAUGHS = [
  'a: &a [x]',
  ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at] ?? ''},`.repeat(9)}]`),
];

describe('a scenario.yaml is refused with one complaint when', () => {
  let lab: LabFolder;
  beforeEach(() => {
    lab = new LabFolder();
  });
  afterEach(() => {
    lab.remove();
  });

  eachGivesOneComplaint(
    [
      written('it is empty', '', 'a-lab/scenario.yaml:1: the file must be a map of keys and values'),
      written('it is a list', '- a\n- b\n', 'scenario.yaml:1: the file must be a map'),
      written('it is two documents', 'title: a\n---\ntitle: b\n', /scenario.yaml:\d+: .*multiple documents/),
      written(
        'it is a picture',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0]),
        'scenario.yaml:1: scenario.yaml is not a text',
      ),
      written(
        'there is a NUL in it',
        'title: a\0b\n',
        'scenario.yaml:1: scenario.yaml is not a text: there is a NUL in it',
      ),
      written('it is huge', 'x'.repeat(128 * 1024 + 1), 'scenario.yaml:1: scenario.yaml is larger than 128 KiB'),
      written('it is lists in lists without an end', '['.repeat(120_000), 'scenario.yaml:1: it is nested too deeply'),
      written(
        'a value is lists in lists',
        `title: ${'['.repeat(9_000)}${']'.repeat(9_000)}`,
        'scenario.yaml:1: it is nested too deeply',
      ),
      replaced('a bracket is never closed', 'title: {', 'title: {{{', /scenario.yaml:3: .*[Ff]low map/),
      replaced('it is indented with a tab', '  - id: first', '\t- id: first', /scenario.yaml:11: /),
      replaced(
        'aliases of aliases make gigabytes',
        '# A lab',
        `bomb: {${LAUGHS.join(', ')}, all: *i}\n`,
        'unknown key bomb',
      ),
      replaced(
        'a value is an alias',
        'summary: { fr: Tout, en: All }',
        'summary: *bomb',
        'scenario.yaml:3: summary: write the value out; aliases (*bomb) are not read',
      ),
      replaced(
        'an alias stands for what it lies in',
        'alternatives: [solution.sh]',
        'alternatives: &loop [*loop]',
        'aliases (*loop) are not read',
      ),
      replaced('keys are merged', 'title: { fr', '<<: { chapter: x }\ntitle: { fr', 'scenario.yaml:2: unknown key <<'),
      replaced(
        'a tag makes it something else',
        'chapter: "3.10"',
        'chapter: !!js/function "x"',
        /scenario.yaml:4: .*tag/,
      ),
      replaced(
        'a key is written twice',
        'chapter:',
        'title: { fr: a, en: b }\nchapter:',
        'scenario.yaml:4: title is written twice',
      ),
      replaced('a key is a list', 'chapter:', '? [a]\n: b\nchapter:', 'has a key that is not a word'),
      replaced('a key is unknown', 'chapter:', 'chaptre:', 'scenario.yaml:4: unknown key chaptre (known here: title,'),
      replaced('a key is __proto__', 'chapter:', '__proto__:', 'scenario.yaml:4: unknown key __proto__'),
      replaced('a key is missing', 'duration: 1h30m\n', '', 'scenario.yaml:2: the file has no duration'),
      replaced(
        'a translation is missing',
        '{ fr: Un TP, en: A lab }',
        '{ fr: Un TP }',
        'scenario.yaml:2: title has no en',
      ),
      replaced(
        'a translation is blank',
        '{ fr: Un TP, en: A lab }',
        '{ fr: Un TP, en: " " }',
        'scenario.yaml:2: en must be a text',
      ),
      replaced('a title is a number', '{ fr: Un TP, en: A lab }', '3', 'scenario.yaml:2: title must be a map'),
      replaced(
        'a title has an escaped NUL',
        'en: A lab',
        'en: "a\\0b"',
        'scenario.yaml:2: en must be a text without NUL',
      ),
      replaced('steps are a map', 'steps:\n  - id: first', 'steps:\n    id: first', /scenario.yaml:\d+: /),
      replaced(
        'a kind is unknown',
        'network: localnet',
        'netwrok: localnet',
        'scenario.yaml:15: a check needs exactly one of container',
      ),
      replaced(
        'a check is of two kinds',
        'network: localnet',
        'network: localnet\n        volume: x',
        'not network and volume',
      ),
      replaced('an id is none', 'id: net\n', 'id: ../net\n', 'scenario.yaml:15: id must be of small letters'),
      replaced(
        'an id is there twice',
        'id: gone',
        'id: net',
        'scenario.yaml:21: a second check net (the first is on line 15)',
      ),
      replaced('a step is there twice', '- id: second', '- id: first', 'a second step first (the first is on line 11)'),
      replaced(
        'a pattern is none',
        'match: "^bridge"',
        'match: "("',
        'scenario.yaml:19: match is not a regular expression',
      ),
      replaced(
        'an expression is none',
        'assert: Internal',
        'assert: "Internal ["',
        'scenario.yaml:20: assert is not JSONata',
      ),
      replaced(
        'an expression holds a bad pattern',
        'assert: Internal',
        'assert: "$match(Name, /(/)"',
        'scenario.yaml:20: assert is not JSONata',
      ),
      replaced(
        'an expression is parentheses without an end',
        'assert: Internal',
        `assert: "${'('.repeat(100_000)}"`,
        'scenario.yaml:20: assert is not JSONata',
      ),
      replaced(
        'there are more nodes than can be',
        'nodes: 2',
        'nodes: 1e9',
        'scenario.yaml:7: nodes must be a whole number from 1 to 5',
      ),
      replaced('memory is not a number', 'memory: 768m', 'memory: .nan', 'scenario.yaml:7: memory must be a text'),
      replaced(
        'a value names a device',
        'image: mine',
        'image: !!binary AAAA',
        /scenario.yaml:\d+: image must be a text/,
      ),
      replaced(
        'a mistake fails no check',
        'fails: [net]',
        'fails: [net, nett]',
        'fails names nett, which is no check of this step',
      ),
      replaced(
        'a check is failed by nothing',
        'fails: [gone, many]',
        'fails: [gone]',
        'no mistake fails the check many',
      ),
      replaced(
        'a list is longer than anybody writes',
        'images: [nginx, ',
        `images: [${'nginx, '.repeat(1_000)}`,
        'images must be a list of at most 1000 things',
      ),
      replaced('a complaint would quote a megabyte', 'id: net\n', `id: ${'N'.repeat(100_000)}\n`, /not "N{400,}…$/),
      replaced(
        'a complaint would move the cursor',
        'id: net\n',
        'id: "\\e[2J\\nok: all is well"\n',
        /not "\u{FFFD}\[2J\u{FFFD}ok: all is well"$/u,
      ),
    ],
    () => lab,
  );

  it.each([
    ['keys', filled((number) => `k${number}: 1\n`)],
    ['keys that are the same', filled(() => 'k: 1\n')],
    ['references to a file', filled(() => '- {text: step.md}\n', 'steps:\n')],
    ['broken lines', filled(() => '}\n')],
  ])('a full file of %s is read in passing, and told in at most a hundred lines', (_, yaml) => {
    lab.write('scenario.yaml', yaml);
    const complaints = lab.complaints();
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.length).toBeLessThanOrEqual(100);
  });
});
