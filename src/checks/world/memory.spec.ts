import type { DockerEvent } from '../../engine/inner-docker.js';
import { network } from '../spec/inspections.js';
import { EventHistory } from './event-history.js';
import { LIMITS, ObjectStore } from './object-store.js';

describe("what is remembered of a learner's Docker", () => {
  it('is frozen, and the same until something changes', () => {
    const store = new ObjectStore();
    expect(store.put('network', 'a', network('localnet', '172.16.0.0/16'))).toBe(true);
    const before = store.objects();

    expect(store.put('network', 'a', network('localnet', '172.16.0.0/16'))).toBe(false);
    expect(store.objects()).toBe(before);
    expect(Object.isFrozen(before.network[0]?.IPAM)).toBe(true);
    expect(store.put('network', 'a', undefined)).toBe(true);
    expect(store.objects().network).toEqual([]);
  });

  it('has bounds in number, in the size of each, and in all', () => {
    const store = new ObjectStore();
    for (let count = 0; count < LIMITS.objectsPerKind + 10; count += 1) store.put('volume', `v${count}`, { Name: 'v' });
    expect(store.objects().volume).toHaveLength(LIMITS.objectsPerKind);

    store.put('container', 'huge', { Env: 'x'.repeat(LIMITS.characters) });
    expect(store.objects().container).toEqual([]);
    for (let count = 0; count < 100; count += 1) store.put('image', `i${count}`, { Big: 'x'.repeat(200_000) });
    expect(store.objects().image.length).toBeLessThan(45);
  });

  it('leaves out what is nested deeper than any stack', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;

    expect(new ObjectStore().put('container', 'deep', { deep })).toBe(false);
  });

  it('holds the last events, each once, and little of each', () => {
    const history = new EventHistory();
    const event = (time: number, label = ''): DockerEvent => ({
      ...{ type: 'container', action: 'start', id: 'a', timeNano: BigInt(time) },
      attributes: { name: 'box1', label },
    });
    for (let time = 0; time < 2_100; time += 1) history.add(event(time));

    expect(history.add(event(2_099))).toBe(false);
    expect(history.all()).toHaveLength(2_000);
    expect(history.all()[0]?.timeNano).toBe(100n);
    history.add(event(5_000, 'x'.repeat(100_000)));
    expect(history.all().at(-1)?.attributes).toEqual({ name: 'box1' });
  });

  it('never asks for events of a future that a daemon claims', () => {
    const history = new EventHistory();
    history.add({ type: 'a', action: 'b', id: 'c', attributes: {}, timeNano: 9_999_999_999_999_999_999n });

    expect(history.resumeFrom().getTime()).toBeLessThanOrEqual(Date.now());
  });
});
