import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Breakage, eachGivesOneComplaint } from './spec/broken.js';
import { LabFolder, SECRET } from './spec/lab-folder.js';

const INDEX = {
  title: 'A lab',
  details: {
    steps: [{ text: 'step.md', verify: 'verify.sh', background: 'verify.sh' }],
    assets: { host01: [{ file: 'a.sh', target: '/' }] },
  },
};

/** One exercise in KillerCoda's format, in a course, beside the good exercise. */
function addCourse(lab: LabFolder): void {
  write(lab, 'structure.json', JSON.stringify({ items: [{ path: 'one' }] }));
  write(lab, 'one/index.json', JSON.stringify(INDEX));
  for (const file of ['step.md', 'verify.sh', 'assets/a.sh']) write(lab, `one/${file}`, '# a');
}

function write(lab: LabFolder, file: string, content: string | Buffer): void {
  const path = join(lab.root, 'course', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A course of links to one course of links to one folder. */
function addMaze(lab: LabFolder): void {
  const paths = Array.from({ length: 101 }, (_, number) => `l${number}`);
  const structure = JSON.stringify({ items: paths.map((path) => ({ path })) });
  const inner = join(lab.root, 'maze/inner');
  mkdirSync(join(inner, 'end'), { recursive: true });
  writeFileSync(join(lab.root, 'maze/structure.json'), structure);
  writeFileSync(join(inner, 'structure.json'), structure);
  for (const path of paths) {
    symlinkSync('inner', join(lab.root, 'maze', path));
    symlinkSync('end', join(inner, path));
  }
}

const written = (what: string, file: string, content: unknown, complaint: string | RegExp): Breakage => [
  what,
  (lab) => {
    write(lab, file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  },
  complaint,
];
const items = (what: string, paths: readonly unknown[], complaint: string | RegExp): Breakage =>
  written(what, 'structure.json', { items: paths.map((path) => ({ path })) }, complaint);
const details = (what: string, changed: object, complaint: string | RegExp): Breakage =>
  written(what, 'one/index.json', { ...INDEX, details: { ...INDEX.details, ...changed } }, complaint);

describe('a course is refused with one complaint when', () => {
  let lab: LabFolder;
  beforeEach(() => {
    lab = new LabFolder();
    addCourse(lab);
  });
  afterEach(() => {
    expect(JSON.stringify(lab.problems())).not.toContain(SECRET);
    lab.remove();
  });

  const COURSE = 'course/structure.json:1:';
  const LAB = 'course/one/index.json:1:';
  eachGivesOneComplaint(
    [
      written('its structure is no JSON', 'structure.json', '{ "items": [', /^course\/structure.json:1: /),
      written('its structure is a list', 'structure.json', [], `${COURSE} the file must be a map`),
      written(
        'its structure is no text',
        'structure.json',
        Buffer.from([0xff]),
        `${COURSE} structure.json is not a text in UTF-8`,
      ),
      written(
        'its structure is huge',
        'structure.json',
        ' '.repeat(128 * 1024 + 1),
        `${COURSE} structure.json is larger than 128 KiB`,
      ),
      items('it names itself', ['one', '.'], `${COURSE} . is no folder of this course`),
      items('it names what holds it', ['one', '..'], `${COURSE} .. is no folder of this course`),
      items('it names itself by another way', ['one', 'one/../../course'], 'is no folder of this course'),
      items('it names an exercise twice', ['one', './one/'], `${COURSE} a second item one`),
      items('it names what is not there', ['one', 'two'], `${COURSE} two is no folder of this course`),
      items('it names a file', ['one', 'one/step.md'], 'one/step.md is no folder of this course'),
      items('a path has a NUL', ['one', 'a\0b'], 'is no folder of this course'),
      items('a path is a number', ['one', 7], `${COURSE} items[1] has no path`),
      [
        'it leads to itself through a link',
        (each) => {
          symlinkSync('..', join(each.root, 'course/one/up'));
          write(each, 'structure.json', JSON.stringify({ items: [{ path: 'one' }, { path: 'one/up' }] }));
        },
        `${COURSE} one/up is no folder of this course`,
      ],
      [
        'courses lie in each other more often than can be looked into',
        addMaze,
        'maze:1: holds more than 10000 folders',
      ],
      written('an index is no JSON', 'one/index.json', '{', /^course\/one\/index.json:1: /),
      written('an index is a text', 'one/index.json', '"x"', `${LAB} the file must be a map`),
      written('an index has no details', 'one/index.json', '{}', `${LAB} the file has no details`),
      details('it has no steps', { steps: [] }, 'there is neither an intro nor a step'),
      details('steps are texts', { steps: ['step.md'] }, `${LAB} steps[0] must be a map`),
      details(
        'a text leaves the folder',
        { steps: [{ text: '../../../secret' }] },
        `${LAB} text: ../../../secret leaves the folder`,
      ),
      details('a text is missing', { steps: [{ text: 'none.md' }] }, `${LAB} text: none.md is missing`),
      details('a text is a number', { steps: [{ text: 3 }] }, `${LAB} text must be a text`),
      details(
        'a script leaves the folder',
        { steps: [{ text: 'step.md', verify: '/etc/passwd' }] },
        `${LAB} verify: /etc/passwd leaves the folder`,
      ),
      details(
        'an asset leaves the folder',
        { assets: { host01: [{ file: '../../../secret', target: '/' }] } },
        `${LAB} assets/../../../secret leaves the folder of the assets`,
      ),
      [
        'an asset leads to a secret',
        (each) => {
          rmSync(join(each.root, 'course/one/assets/a.sh'));
          symlinkSync(each.secret, join(each.root, 'course/one/assets/a.sh'));
        },
        `${LAB} assets/a.sh leads out of the folder of the scenario`,
      ],
      [
        'it is also one of ours',
        (each) => {
          write(each, 'one/scenario.yaml', 'title: x\n');
        },
        'course/one/index.json:1: stands beside scenario.yaml: keep one of them',
      ],
      [
        'a folder holds nothing but circles of links',
        (each) => {
          mkdirSync(join(each.root, 'round'));
          for (const name of Array.from({ length: 2_000 }, (_, number) => `l${number}`)) {
            symlinkSync('.', join(each.root, 'round', name));
          }
        },
        'round/scenario.yaml:1: scenario.yaml is missing, and there is no index.json either',
      ],
    ],
    () => lab,
  );
});
