import { checkFrom } from '../spec/check-from.js';
import { Findings } from './findings.js';
import type { Verdict } from '../../events/verdict.js';

const passed = (check: string): Verdict => ({ check, status: 'passed' });
const failed = (check: string): Verdict => ({
  ...{ check, status: 'failed' },
  ...{ expected: { fr: '', en: '' }, found: { fr: '', en: '' } },
});

describe('the findings of a step', () => {
  const checks = [checkFrom('http: { port: 80 }', 'web'), checkFrom('network: localnet', 'net')];
  let findings: Findings;
  beforeEach(() => {
    findings = new Findings(checks);
  });
  const statuses = (): string =>
    findings
      .verdicts()
      .map(({ status }) => status)
      .join(' ');

  it('let behaviours wait until the states pass', () => {
    findings.takeStates([failed('net')]);
    expect(statuses()).toBe('waiting failed');
    expect(findings.needTrying).toBe(false);

    findings.takeStates([passed('net')]);
    expect(findings.needTrying).toBe(true);
    findings.takeBehaviours([passed('web')], findings.beginTrying());
    expect(statuses()).toBe('passed passed');
    expect(findings.needTrying).toBe(false);
  });

  it('do not let behaviours wait for an answer to a question', () => {
    const question = checkFrom('answer: { question: { fr: "?", en: "?" }, equals: x }', 'question');
    findings = new Findings([...checks, question]);
    findings.takeStates([passed('net'), failed('question')]);

    expect(findings.needTrying).toBe(true);
  });

  it('never join what passed at different moments', () => {
    findings.takeStates([passed('net')]);
    const early = findings.beginTrying();
    findings.takeStates([failed('net')]);
    findings.takeStates([passed('net')]);

    expect(findings.takeBehaviours([passed('web')], early)).toBe(false);
    expect(statuses()).toBe('waiting passed');
    expect(findings.needTrying).toBe(true);
  });

  it('keep what a verification found of behaviours until something changes', () => {
    findings.takeStates([failed('net')]);
    findings.takeBehaviours([passed('web')], findings.beginTrying());
    findings.takeStates([failed('net')]);
    expect(statuses()).toBe('passed failed');

    findings.objectsChanged();
    findings.takeStates([passed('net')]);
    expect(statuses()).toBe('waiting passed');
  });

  it('try again after a change, and say meanwhile what was last', () => {
    findings.takeStates([passed('net')]);
    findings.takeBehaviours([failed('web')], findings.beginTrying());
    findings.objectsChanged();
    findings.takeStates([passed('net')]);

    expect(statuses()).toBe('failed passed');
    expect(findings.needTrying).toBe(true);
  });
});
