import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { filesOf } from '../spec/in-memory-files.js';

const FILES = filesOf({
  '/root/app/.dockerignore': 'node_modules\n*.log\n',
  '/root/app/run.sh': { mode: 0o755, uid: 1000, gid: 0 },
  '/root/app': { type: 'folder' },
  '/root/pipe': { type: 'other' },
  '/root/big': { size: 300 * 1024 },
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\nnode:x:1000:1000::/home/node:/bin/sh\n',
  '/etc/group': 'root:x:0:\n',
});

async function verdictOf(yaml: string): Promise<unknown> {
  return (await evaluateStates([checkFrom(yaml)], evaluationOf({ files: FILES }), () => undefined))[0];
}

describe('a file', () => {
  it.each([
    'file: app/.dockerignore',
    'file: /root/app/.dockerignore\nexpect: { exists: true, content: { match: "^node_modules$" } }',
    'file: /root/app/.dockerignore\nexpect: { content: { contains: "*.log" }, size: { max: 1k } }',
    'file: /root/app/.dockerignore\nassert: $count($split(content, "\\n")) = 3',
    'file: /root/app/run.sh\nexpect: { mode: 0755, owner: node, group: root }',
    'file: /root/app/run.sh\nexpect: { mode: { in: ["755", "0700"] }, owner: 1000, group: 0 }',
    'file: /root/app\nexpect: { type: folder }',
    'file: /root/none\nabsent: true',
    'file: /root/none\nexpect: { exists: false }',
  ])('is as wished: %s', async (yaml) => {
    expect(await verdictOf(yaml)).toEqual({ check: 'it', status: 'passed' });
  });

  it.each([
    ['file: /root/none', 'un fichier /root/none', 'rien à cet emplacement'],
    ['file: /root/app', 'un fichier /root/app', 'un dossier'],
    ['file: /root/pipe', 'un fichier /root/pipe', 'autre chose qu’un fichier ou un dossier'],
    ['file: /root/app\nabsent: true', 'rien à l’emplacement /root/app', 'un dossier'],
    [
      'file: app/.dockerignore\nexpect: { content: { contains: .git } }',
      '/root/app/.dockerignore, contenu : une valeur qui contient .git',
      'contenu : node_modules *.log',
    ],
    ['file: app/run.sh\nexpect: { mode: 0644 }', '/root/app/run.sh, droits : 644', 'droits : 755'],
    ['file: app/run.sh\nexpect: { owner: root }', '/root/app/run.sh, propriétaire : root', 'propriétaire : node'],
    ['file: big\nexpect: { size: { max: 10k } }', '/root/big, taille : au plus 10 Kio', 'taille : 300 Kio'],
    [
      'file: big\nexpect: { content: { contains: x } }',
      '/root/big, contenu : une valeur qui contient x',
      '300 Kio, plus que les 256 Kio qui sont lus',
    ],
    ['file: app/.dockerignore\nassert: content = "x"', 'le souhait', 'contenu : node_modules *.log'],
  ])('is otherwise: %s', async (yaml, expected, found) => {
    expect(await verdictOf(yaml)).toMatchObject({ status: 'failed', expected: { fr: expected }, found: { fr: found } });
  });

  it('is broken, not failed, when the machine does not say what it is', async () => {
    const files = { ...FILES, read: () => Promise.reject(new Error('gone')) };
    const [verdict] = await evaluateStates([checkFrom('file: x')], evaluationOf({ files }), () => undefined);
    expect(verdict).toEqual({ check: 'it', status: 'broken', reason: 'gone' });
  });

  it.each(['file: /', 'file: ~/app', 'file: ""', 'file: x\nexpect: { contnt: a }', 'file: x\nabsent: true\nassert: a'])(
    'cannot be asked for as: %s',
    (yaml) => {
      expect(() => checkFrom(yaml)).toThrow();
    },
  );
});
