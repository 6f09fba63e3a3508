import type { DockerEvent } from '../../engine/inner-docker.js';
import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';

const CHECK = checkFrom('happened: { type: network, action: disconnect, attributes: { name: localnet } }');

function disconnected(name: string, time: string): DockerEvent {
  const timeNano = BigInt(Date.parse(time)) * 1_000_000n;
  return { type: 'network', action: 'disconnect', id: 'a', attributes: { name, type: 'bridge' }, timeNano };
}

async function after(...events: DockerEvent[]): Promise<unknown> {
  return (await evaluateStates([CHECK], evaluationOf({ events }), () => undefined))[0];
}

describe('what happened', () => {
  it('counts since the step began', async () => {
    expect(await after(disconnected('localnet', '2025-01-01T10:00:01Z'))).toMatchObject({ status: 'passed' });
    expect(await after(disconnected('localnet', '2025-01-01T09:59:59Z'))).toMatchObject({
      expected: { en: 'an event network disconnect (name = localnet)' },
      found: { en: 'none since the step began' },
    });
  });

  it('is told from what happened to another object', async () => {
    expect(await after(disconnected('bridge', '2025-01-01T10:00:01Z'))).toMatchObject({
      found: { fr: "d'autres seulement : bridge" },
    });
  });
});
