import type { DockerEvent } from '../../engine/inner-docker.js';
import { container, idOf } from '../spec/inspections.js';
import { touchedBy } from './touched.js';

const BEFORE = { container: [container('box1', { bridge: '172.17.0.2' })], network: [], volume: [], image: [] };

function event(
  type: string,
  action: string,
  id: string,
  attributes: Readonly<Record<string, string>> = {},
): DockerEvent {
  return { type, action, id, attributes, timeNano: 0n };
}

describe('an event', () => {
  it.each([
    [event('container', 'create', 'a'), [{ kind: 'container', id: 'a' }]],
    [event('container', 'health_status', 'a'), [{ kind: 'container', id: 'a' }]],
    [event('network', 'create', 'n'), [{ kind: 'network', id: 'n' }]],
    [
      event('network', 'connect', 'n', { container: 'a', name: 'localnet' }),
      [
        { kind: 'network', id: 'n' },
        { kind: 'container', id: 'a' },
      ],
    ],
    [
      event('container', 'die', idOf('box1')),
      [
        { kind: 'container', id: idOf('box1') },
        { kind: 'network', id: idOf('bridge') },
      ],
    ],
    [event('volume', 'destroy', 'data'), [{ kind: 'volume', id: 'data' }]],
    [event('volume', 'prune', ''), [{ kind: 'volume' }]],
    [event('image', 'tag', 'nginx:mine'), [{ kind: 'image' }]],
    [event('container', 'commit', 'a'), [{ kind: 'container', id: 'a' }, { kind: 'image' }]],
  ])('%j makes us look again', (happened, touched) => {
    expect(touchedBy(happened, BEFORE)).toEqual(touched);
  });

  it.each(['exec_create', 'exec_start', 'exec_die', 'attach', 'resize', 'top'])(
    'of a command or a health check (%s) does not',
    (action) => {
      expect(touchedBy(event('container', action, 'a'), BEFORE)).toEqual([]);
    },
  );

  it('survives what no daemon would say', () => {
    const odd = [{ Id: 'a', NetworkSettings: { Networks: { n: null, m: { NetworkID: 7 } } } }, { Id: 'b' }, {}];

    expect(touchedBy(event('container', 'die', 'a'), { ...BEFORE, container: odd })).toHaveLength(1);
    expect(touchedBy(event('toaster', 'pop', 'a'), BEFORE)).toEqual([]);
  });
});
