import type { ExecOptions, ExecResult } from '../../engine/container-engine.js';
import type { Check } from '../../scenarios/check.js';
import { foreignScript, type ScriptCheck } from '../../scenarios/kinds/script-check.js';
import { evaluateBehaviours } from '../evaluate.js';
import { evaluationOf } from '../spec/evaluation.js';
import { Turns } from '../timing/turns.js';

const SCRIPT = { path: 'verify.sh', source: '#!/bin/sh\ntest -f /note' };
const OURS: ScriptCheck = { kind: 'script', script: SCRIPT, arguments: ['a b', 'c'], limitMs: 10_000 };
const THEIRS = foreignScript(SCRIPT);

describe('a check by a script', () => {
  let asked: { command: readonly string[]; options: ExecOptions | undefined } | undefined;

  async function verdict(detail: ScriptCheck, result: Partial<ExecResult>): Promise<unknown> {
    const check: Check = { id: 'it', about: { fr: 'la note', en: 'the note' }, ...detail };
    const exec = (command: readonly string[], options?: ExecOptions): Promise<ExecResult> => {
      asked = { command, options };
      return Promise.resolve({ exitCode: 0, output: '', timedOut: false, ...result });
    };
    const [first] = await evaluateBehaviours([check], evaluationOf({ access: { exec } }), fail, new Turns());
    return first;
  }

  it('passes with 0, and keeps what the script printed', async () => {
    expect(await verdict(OURS, { output: 'fine\n' })).toEqual({ check: 'it', status: 'passed', output: 'fine\n' });
    expect(await verdict(THEIRS, {})).toEqual({ check: 'it', status: 'passed' });
  });

  it('fails with its last line for the learner where it was written for them', async () => {
    const result = { exitCode: 3, output: 'looking\nthere is no note\n' };

    expect(await verdict(OURS, result)).toMatchObject({
      ...{ status: 'failed', expected: { en: 'the note' }, found: { fr: 'there is no note', en: 'there is no note' } },
      output: result.output,
    });
    expect(await verdict(THEIRS, result)).toMatchObject({
      found: { fr: 'pas encore (code 3)' },
      output: result.output,
    });
  });

  it('fails in the language of each learner, where it says so in both', async () => {
    const found = await verdict(OURS, {
      exitCode: 1,
      output: 'looking\nfr: il manque la note\nen: there is no note\n',
    });
    expect(found).toMatchObject({ found: { fr: 'il manque la note', en: 'there is no note' } });
  });

  it('fails when it does not end, and keeps no more than the end of what it printed', async () => {
    const found = await verdict(THEIRS, { timedOut: true, output: `${'x'.repeat(20_000)}end` });

    expect(found).toMatchObject({ status: 'failed', found: { en: 'nothing after 60 seconds' } });
    expect((found as { output: string }).output).toMatch(/^x{16381}end$/);
  });

  it('finds our own programs first, unless it comes from elsewhere', async () => {
    await verdict(OURS, {});
    expect(asked?.options?.env?.['PATH']).toMatch(/^\/opt\/radoub\/bin:/);
    expect(asked?.command.slice(-4)).toEqual(['/opt/radoub/bin/bash', '/dev/fd/3', 'a b', 'c']);

    await verdict(THEIRS, {});
    expect(asked?.options?.env).toBeUndefined();
    expect(asked?.command.slice(-2)).toEqual(['/bin/sh', '/dev/fd/3']);
    expect(asked?.options?.stdin).toBe(SCRIPT.source);
  });
});

function fail(_: unknown, error: unknown): void {
  throw error;
}
