import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findScenarios } from '../../find-scenarios.js';
import { survey, type Survey } from './survey.js';

describe('a survey of an exercise from elsewhere', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'radoub-')), 'lab');
  });
  afterEach(() => {
    rmSync(dirname(folder), { recursive: true });
  });

  function write(file: string, content: unknown): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  }

  function look(details: object, imageid = 'ubuntu'): Survey {
    write('index.json', { title: 'A', details, backend: { imageid } });
    const [found] = findScenarios(folder);
    if (!found) throw new Error('Nothing was found.');
    return survey(found, new Set(['nginx:latest']));
  }

  const lines = ({ needs }: Survey): string[] =>
    needs.map(({ kind, what, file, line }) => `${kind} ${what} ${file}:${line}`);

  it('finds nothing where nothing is lacking', () => {
    write('step.md', 'Run `docker run nginx`{{exec}}');
    expect(look({ steps: [{ text: 'step.md' }] })).toEqual({ name: 'lab', verdict: 'runs', needs: [] });
  });

  it('names what it can do without, each thing once, in all the files that it uses', () => {
    write('step.md', '`docker run redis` and `docker run redis`');
    write('back.sh', 'docker run redis\napt-get update\napt-get install -y x');
    write('assets/Dockerfile', 'FROM golang:1.22');
    write('README.md', '`kubectl`');
    const seen = look({ steps: [{ text: 'step.md', background: 'back.sh' }] }, 'ubuntu-4GB');
    expect(seen.verdict).toBe('limited');
    expect(lines(seen)).toEqual([
      'memory ubuntu-4GB lab/index.json:12',
      'internet packages to install lab/back.sh:2',
      'image golang:1.22 lab/assets/Dockerfile:1',
      'image redis:latest lab/back.sh:1',
    ]);
  });

  it('names what it cannot do without', () => {
    write('step.md', '`kubectl get pods`');
    const seen = look({ steps: [{ text: 'step.md' }, { text: 'none.md' }] }, 'kubernetes-kubeadm-2nodes');
    expect(seen.verdict).toBe('lacking');
    expect(lines(seen)).toEqual([
      'broken text: none.md is missing lab/index.json:9',
      'kubernetes kubernetes-kubeadm-2nodes lab/index.json:14',
      'hosts kubernetes-kubeadm-2nodes lab/index.json:14',
      'kubernetes kubectl lab/step.md:1',
    ]);
    expect(lines(look({ steps: [{ text: 'step.md' }] }, 'terraform'))).toContain('backend terraform lab/index.json:11');
  });
});
