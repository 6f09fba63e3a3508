import { evaluateBehaviours, evaluateStates } from './evaluate.js';
import { checkFrom } from './spec/check-from.js';
import { evaluationOf } from './spec/evaluation.js';
import { container, network } from './spec/inspections.js';
import { Turns } from './timing/turns.js';

describe('evaluating a step', () => {
  it('asks the sandbox nothing for twenty checks of its state', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `net${index}`);
    const objects = { network: names.map((name) => network(name, '10.0.0.0/24')), container: [container('box', {})] };
    const checks = names.map((name) =>
      checkFrom(`network: ${name}\nassert: IPAM.Config[0].Subnet = "10.0.0.0/24"`, name),
    );

    // `evaluationOf` throws at any question to the sandbox.
    const verdicts = await evaluateStates(checks, evaluationOf({ objects }), fail);

    expect(verdicts.map(({ check, status }) => ({ check, status }))).toEqual(
      names.map((check) => ({ check, status: 'passed' })),
    );
  });

  it('calls a check broken when it is our fault, and reports why', async () => {
    const reported: unknown[] = [];
    const endless = checkFrom("network: bridge\nassert: '($f := function($x) { $f($x) + 1 }; $f(1))'");
    const objects = { network: [network('bridge')] };
    const verdicts = await evaluateStates([endless], evaluationOf({ objects }), (_, error) => reported.push(error));

    expect(verdicts).toMatchObject([
      { check: 'it', status: 'broken', reason: expect.stringContaining('Stack overflow') as string },
    ]);
    expect(reported).toHaveLength(1);
  });

  it('never runs two checks of a kind at once in a sandbox', async () => {
    let running = 0;
    const most: Record<string, number> = {};
    const count = (kind: string) => async (): Promise<undefined> => {
      running += 1;
      most[kind] = Math.max(most[kind] ?? 0, running);
      await Promise.resolve();
      running -= 1;
    };
    const checks = [80, 81, 82].map((port) => checkFrom(`http: { port: ${port} }`, `p${port}`));
    const turns = new Turns();
    const evaluation = evaluationOf({ access: { httpGet: count('http') } });

    await Promise.all([1, 2].map(() => evaluateBehaviours(checks, evaluation, fail, turns)));
    expect(most).toEqual({ http: 1 });
  });
});

function fail(_: unknown, error: unknown): void {
  throw error;
}
