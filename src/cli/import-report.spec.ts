import type { Survey } from '../scenarios/killercoda/needs/survey.js';
import { importReport } from './import-report.js';

const need = (kind: 'image' | 'kubernetes', what: string): Survey['needs'][number] => ({
  kind,
  what,
  file: 'a/b.md',
  line: 3,
});

it('says of each exercise what it needs, and how it looks on the whole', () => {
  const report = importReport([
    { name: 'one', verdict: 'runs', needs: [] },
    { name: 'two', verdict: 'limited', needs: [need('image', 'redis'), need('image', 'mysql')] },
    { name: 'three', verdict: 'lacking', needs: [need('kubernetes', 'kubectl'), need('image', 'mysql')] },
  ]);

  expect(report.split('\n')).toEqual([
    '✔ one',
    '○ two',
    '    ○ image: redis (a/b.md:3)',
    '    ○ image: mysql (a/b.md:3)',
    '✘ three',
    '    ✘ kubernetes: kubectl (a/b.md:3)',
    '    ○ image: mysql (a/b.md:3)',
    '',
    '3 exercises: 1 ✔ run as they are, 1 ○ run without some of what they expect, 1 ✘ lack something they cannot do without',
    '  Kubernetes: 1 (kubectl)',
    '  images that are not in the store: pulled where a registry answers: 2 (mysql, redis)',
  ]);
});
