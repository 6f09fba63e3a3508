import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Breakage, eachGivesOneComplaint } from '../spec/broken.js';
import { LabFolder, SECRET } from '../spec/lab-folder.js';

const OUTSIDE = ['../../secret', '/etc/passwd', 'fr/../../x', '..\\..\\secret'];

/** Where scenario.yaml names a file, and how it names the good one. */
const PLACES = [
  ['the set-up', 'setup: setup.sh\n', 'setup: ', 'setup'],
  ['the intro', 'intro: intro.md', 'intro: ', 'intro'],
  ['a text', 'text: step.md', 'text: ', 'text'],
  ['a solution', '    solution: solution.sh', '    solution: ', 'solution'],
  ['an alternative', 'alternatives: [solution.sh]', 'alternatives:\n    - ', 'alternatives[0]'],
  ['a mistake', '{ script: mistake.sh, fails: [net] }', '\n        fails: [net]\n        script: ', 'script'],
  ['a check', 'script: solution.sh', 'script: ', 'script'],
] as const;

function leaving(place: (typeof PLACES)[number]): Breakage[] {
  const [what, part, before, name] = place;
  return OUTSIDE.map((path) => [
    `${what} is ${path}`,
    (lab) => {
      lab.replace(part, `${before}'${path}'\n`);
    },
    `${name}: ${path} leaves the folder of the scenario`,
  ]);
}

/** Puts something else in the place of the set-up script. */
const instead = (what: string, puts: (path: string, lab: LabFolder) => void, complaint: string): Breakage => [
  what,
  (lab) => {
    rmSync(join(lab.path, 'setup.sh'));
    puts(join(lab.path, 'setup.sh'), lab);
    lab.replace('    setup: setup.sh\n', '');
  },
  complaint,
];

describe('a folder is refused with one complaint when', () => {
  let lab: LabFolder;
  beforeEach(() => {
    lab = new LabFolder();
  });
  afterEach(() => {
    expect(JSON.stringify(lab.problems())).not.toContain(SECRET);
    lab.remove();
  });

  const SETUP = 'a-lab/scenario.yaml:8: setup: setup.sh';
  eachGivesOneComplaint(
    [
      ...PLACES.flatMap(leaving),
      instead('a script is missing', () => undefined, `${SETUP} is missing`),
      instead(
        'a script is a folder',
        (path) => {
          mkdirSync(path);
        },
        `${SETUP} is not a file`,
      ),
      instead(
        'a script is a pipe that nobody writes to',
        (path) => execFileSync('mkfifo', [path]),
        `${SETUP} is not a file`,
      ),
      instead(
        'a script leads to a device',
        (path) => {
          symlinkSync('/dev/zero', path);
        },
        `${SETUP} leads out of the folder`,
      ),
      instead(
        'a script leads to a secret',
        (path, { secret }) => {
          symlinkSync(secret, path);
        },
        `${SETUP} leads out of the folder`,
      ),
      instead(
        'a script leads to itself',
        (path) => {
          symlinkSync('setup.sh', path);
        },
        `${SETUP} cannot be read (ELOOP)`,
      ),
      instead(
        'a script leads nowhere',
        (path) => {
          symlinkSync('none.sh', path);
        },
        `${SETUP} is missing`,
      ),
      instead(
        'a script is huge',
        (_, each) => {
          each.write('setup.sh', 'x'.repeat(1024 ** 2 + 1));
        },
        `${SETUP} is larger than 1 MiB`,
      ),
      instead(
        'a script is a program',
        (_, each) => {
          each.write('setup.sh', Buffer.from([0x7f, 0x45, 0xff]));
        },
        `${SETUP} is not a text in UTF-8`,
      ),
      instead(
        'there is a NUL in a script',
        (_, each) => {
          each.write('setup.sh', 'a\0b');
        },
        `${SETUP} is not a text: there is a NUL`,
      ),
      [
        'a script has a name too long',
        (each) => {
          each.replace('setup: setup.sh', `setup: ${'x'.repeat(5_000)}`);
        },
        'cannot be read (ENAMETOOLONG)',
      ],
      [
        'a script has no name',
        (each) => {
          each.replace('setup: setup.sh', 'setup: ""');
        },
        'scenario.yaml:8: setup must be a text',
      ],
      [
        'a script’s name has a NUL',
        (each) => {
          each.replace('setup: setup.sh', String.raw`setup: "a\0b"`);
        },
        'scenario.yaml:8: setup must be a text without NUL',
      ],
      [
        'one translation of a text is missing',
        (each) => {
          rmSync(join(each.path, 'fr/intro.md'));
        },
        'scenario.yaml:9: intro: fr/intro.md is missing',
      ],
      [
        'one translation leads to a secret',
        (each) => {
          rmSync(join(each.path, 'en/intro.md'));
          symlinkSync(each.secret, join(each.path, 'en/intro.md'));
        },
        'scenario.yaml:9: intro: en/intro.md leads out of the folder of the scenario',
      ],
      [
        'scenario.yaml is missing',
        (each) => {
          rmSync(join(each.path, 'scenario.yaml'));
        },
        'a-lab/scenario.yaml:1: scenario.yaml is missing, and there is no index.json either',
      ],
      [
        'scenario.yaml is a folder',
        (each) => {
          rmSync(join(each.path, 'scenario.yaml'));
          mkdirSync(join(each.path, 'scenario.yaml'));
        },
        'scenario.yaml:1: scenario.yaml is not a file',
      ],
      [
        'scenario.yaml is a pipe',
        (each) => {
          rmSync(join(each.path, 'scenario.yaml'));
          execFileSync('mkfifo', [join(each.path, 'scenario.yaml')]);
        },
        'scenario.yaml:1: scenario.yaml is not a file',
      ],
      [
        'scenario.yaml leads to a secret',
        (each) => {
          rmSync(join(each.path, 'scenario.yaml'));
          symlinkSync(each.secret, join(each.path, 'scenario.yaml'));
        },
        'scenario.yaml:1: scenario.yaml leads out of the folder',
      ],
      [
        'it is of two formats',
        (each) => {
          each.write('index.json', '{}');
        },
        'a-lab/index.json:1: stands beside scenario.yaml: keep one of them',
      ],
      [
        'its name is no id',
        (each) => {
          renameSync(each.path, join(dirname(each.path), 'A lab'));
        },
        "scenario.yaml:1: the folder's name, A lab, must be of small letters",
      ],
      [
        'its name would move the cursor',
        (each) => {
          renameSync(each.path, join(dirname(each.path), 'a\u001b[2J\nlab'));
        },
        /^a\u{FFFD}\[2J\u{FFFD}lab\/scenario.yaml:1: /u,
      ],
      [
        'its files come to more than a sane exercise has',
        (each) => {
          for (let number = 0; number < 17; number += 1) each.write(`large-${number}.sh`, 'x'.repeat(1024 ** 2));
          each.replace('[solution.sh]', `[${Array.from({ length: 17 }, (_, number) => `large-${number}.sh`).join()}]`);
        },
        'is too much: files come to more than 16 MiB',
      ],
    ],
    () => lab,
  );
});
