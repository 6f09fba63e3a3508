import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { filesOf } from '../spec/in-memory-files.js';

const FILES = filesOf({
  '/root/app/Dockerfile': 'FROM node:lts\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD node server.js\n',
  '/root/bad/Dockerfile': 'FROM node:lts\nRNU npm ci\n',
});

async function verdictOf(yaml: string): Promise<unknown> {
  return (await evaluateStates([checkFrom(yaml)], evaluationOf({ files: FILES }), () => undefined))[0];
}

describe('a check of a Dockerfile', () => {
  it.each([
    'dockerfile: app/Dockerfile',
    'dockerfile: app/Dockerfile\nexpect: { final.base: node, final.tag: { exists: true }, final.layers: { max: 2 } }',
    'dockerfile: app/Dockerfile\nassert: $not($exists(instructions[keyword = "ADD"]))',
  ])('passes: %s', async (yaml) => {
    expect(await verdictOf(yaml)).toEqual({ check: 'it', status: 'passed' });
  });

  it.each([
    ['dockerfile: none/Dockerfile', 'a Dockerfile /root/none/Dockerfile', 'nothing there'],
    [
      'dockerfile: bad/Dockerfile\nexpect: { final.user: node }',
      'a Dockerfile /root/bad/Dockerfile that Docker can read',
      'line 2: unknown instruction: RNU',
    ],
    ['dockerfile: app/Dockerfile\nexpect: { final.user: node }', 'node', 'nothing'],
    ['dockerfile: app/Dockerfile\nexpect: { final.cmd.form: exec, final.base: node }', 'form = exec', 'form = shell'],
    [
      'dockerfile: app/Dockerfile\nassert: final.cmd.form = "exec"',
      'the wish',
      'FROM node:lts · WORKDIR /app · COPY . . · RUN npm ci · CMD node server.js',
    ],
  ])('fails: %s', async (yaml, expected, found) => {
    expect(await verdictOf(yaml)).toMatchObject({ status: 'failed', expected: { en: expected }, found: { en: found } });
  });
});
