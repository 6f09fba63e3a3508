import type { DockerEvent } from '../../engine/inner-docker.js';
import { evaluateStates } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';

const AT = '2025-01-01T10:00:01Z';
const CHECK = checkFrom('happened: { type: network, action: disconnect, attributes: { name: localnet } }');

function disconnected(name: string, time: string): DockerEvent {
  const timeNano = BigInt(Date.parse(time)) * 1_000_000n;
  return { type: 'network', action: 'disconnect', id: 'a', attributes: { name, type: 'bridge' }, timeNano };
}

function destroyed(type: 'volume' | 'container', id: string): DockerEvent {
  return { type, action: 'destroy', id, attributes: {}, timeNano: BigInt(Date.parse(AT)) * 1_000_000n };
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

  it('may depend on what happened before and after it', async () => {
    const check = checkFrom(`happened: { type: volume, action: destroy }
assert: 'id != "notes" and $after[0].type = "container" and $not($before[-1].id = "a")'`);
    const verdictOn = async (...events: DockerEvent[]): Promise<unknown> =>
      (await evaluateStates([check], evaluationOf({ events }), () => undefined))[0];
    const [notes, a, b, c] = [
      destroyed('volume', 'notes'),
      destroyed('volume', 'a'),
      destroyed('volume', 'b'),
      destroyed('container', 'c'),
    ];
    expect(await verdictOn(notes, c, b, c)).toMatchObject({ status: 'passed' });
    expect(await verdictOn(notes, c)).toMatchObject({ status: 'failed', expected: { en: 'the wish' } });
    expect(await verdictOn(a, b, c)).toMatchObject({ status: 'failed' });
    expect(await verdictOn(a)).toMatchObject({ status: 'failed' });
  });

  it('is told from what happened to another object', async () => {
    expect(await after(disconnected('bridge', '2025-01-01T10:00:01Z'))).toMatchObject({
      found: { fr: "d'autres seulement : bridge" },
    });
  });
});
