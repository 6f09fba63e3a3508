import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { container, network } from '../spec/inspections.js';

const QUESTION = 'question: { fr: "Laquelle ?", en: "Which one?" }';
const OBJECTS = {
  network: [network('bridge', '172.17.0.0/16'), network('localnet', '172.16.0.0/16')],
  container: [container('ubuntu1', { localnet: '172.16.1.1' }), container('ubuntu2', { localnet: '172.16.1.2' })],
};

async function answered(right: string, answer?: string): Promise<unknown> {
  const check = checkFrom(`answer: { ${QUESTION}, ${right} }`);
  const evaluation = evaluationOf({ objects: OBJECTS, answers: answer === undefined ? {} : { it: answer } });
  const [verdict] = await evaluateStates([check], evaluation, () => undefined);
  return verdict;
}

describe('a question', () => {
  it.each([
    ['equals: 127.0.0.11', ' 127.0.0.11\n'],
    ['equals: Host', 'HOST'],
    ['equals: 80', '80'],
    ['matches: "active endpoints?"', 'network prod has Active Endpoints'],
    ['expression: "networks[Name=\\"localnet\\"].IPAM.Config[0].Subnet"', '172.16.0.0/16'],
    ['expression: "containers.NetworkSettings.Networks.localnet.IPAddress"', '172.16.1.2'],
    ['expression: "$count(networks)"', '2'],
  ])('with %s is answered by %j', async (right, answer) => {
    expect(await answered(right, answer)).toEqual({ check: 'it', status: 'passed' });
  });

  it('does not tell the right answer to whoever gave another', async () => {
    const verdict = await answered('equals: 127.0.0.11', '8.8.8.8');

    expect(verdict).toMatchObject({ status: 'failed', found: { fr: '8.8.8.8', en: '8.8.8.8' } });
    expect(JSON.stringify(verdict)).not.toContain('127.0.0.11');
  });

  it('waits for an answer, and for a machine that allows one', async () => {
    expect(await answered('equals: x', '  ')).toMatchObject({ found: { en: 'no answer yet' } });
    expect(await answered('expression: "networks[Name=\\"gone\\"].Id"', 'x')).toMatchObject({
      found: { en: 'nothing in the machine allows an answer yet' },
    });
  });
});
