import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { filesOf } from '../spec/in-memory-files.js';

const FOLDER = { '/root/app/.env': 'PASSWORD=x', '/root/app/server.mjs': 'serve()' };
const WITHOUT_ENV = `context: app\nassert: '$not(".env" in files)'`;

async function verdictOf(yaml: string, more: Record<string, string>): Promise<unknown> {
  const evaluation = evaluationOf({ files: filesOf({ ...FOLDER, ...more }) });
  return (await evaluateStates([checkFrom(yaml)], evaluation, () => undefined))[0];
}

describe('a check of what a build would be sent', () => {
  it.each(['.env', '.env*', '**/*.env', './.env', '*\n!server.mjs'])('passes with the rules %j', async (rules) => {
    expect(await verdictOf(WITHOUT_ENV, { '/root/app/.dockerignore': rules })).toMatchObject({ status: 'passed' });
  });

  it.each(['', '/root/app/.env', '# .env', '.env\n!.env'])(
    'fails with the rules %j, and lists the files',
    async (rules) => {
      expect(await verdictOf(WITHOUT_ENV, { '/root/app/.dockerignore': rules })).toMatchObject({
        ...{ status: 'failed', expected: { en: 'the wish' } },
        found: { en: '.dockerignore, .env, server.mjs' },
      });
    },
  );

  it('takes the rules beside the Dockerfile first, as Docker does', async () => {
    const rules = { '/root/app/.dockerignore': '.env', '/root/app/Dockerfile.dockerignore': 'nothing' };
    expect(await verdictOf(WITHOUT_ENV, rules)).toMatchObject({ status: 'failed' });
  });

  it('passes for any folder where nothing more is asked', async () => {
    expect(await verdictOf('context: app', {})).toMatchObject({ status: 'passed' });
  });
});
