import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { InMemoryDocker } from '../spec/in-memory-docker.js';
import { container, network } from '../spec/inspections.js';
import { until } from '../spec/until.js';
import { World, type WorldChange } from './world.js';
import { WorldUnknownError } from './world.errors.js';

describe('the world', () => {
  let docker: InMemoryDocker;
  let world: World;
  let changes: WorldChange[];

  beforeEach(async () => {
    docker = new InMemoryDocker();
    docker.put('network', 'n1', network('bridge', '172.17.0.0/16'));
    docker.put('container', 'c1', container('box1', { bridge: '172.17.0.2' }));
    world = new World(docker);
    changes = [];
    world.onChange((change) => changes.push(change));
    await until('known', () => world.isKnown);
    docker.asked.length = 0;
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const networks = (): unknown[] => world.snapshot().objects.network.map(({ Name }) => Name);

  it('listens before it lists, so that nothing falls in between', async () => {
    const fresh = new InMemoryDocker();
    const other = new World(fresh);
    await until('known', () => other.isKnown);
    await other[Symbol.asyncDispose]();

    expect(fresh.asked[0]).toBe('events');
  });

  it('is told of a network a learner makes', async () => {
    docker.put('network', 'n2', network('localnet', '172.16.0.0/16'));
    docker.emit('network', 'create', 'n2');
    await until('seen', () => networks().includes('localnet'));

    expect(docker.asked).toEqual(['inspect network n2']);
    expect(changes.at(-1)).toEqual({ objects: true });
  });

  it('stays known, and tells the others, when one of those who listen throws', async () => {
    import.meta.jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const heard: WorldChange[] = [];
    world.onChange(() => {
      throw new Error('no');
    });
    world.onChange((change) => heard.push(change));
    docker.put('network', 'n2', network('localnet', '172.16.0.0/16'));
    docker.emit('network', 'create', 'n2');
    await until('told', () => heard.length > 0);
    await world.refresh();

    expect(world.isKnown).toBe(true);
    expect(docker.asked.filter((each) => each === 'events')).toEqual([]); // no new connection
    import.meta.jest.restoreAllMocks();
  });

  it('looks once at what a burst of events touched', async () => {
    for (let count = 0; count < 20; count += 1) docker.emit('network', 'connect', 'n1', { container: 'c1' });
    await until('looked', () => docker.asked.length > 0);
    await delay(150);

    expect(docker.asked.sort()).toEqual(['inspect container c1', 'inspect network n1']);
  });

  it('is not starved by events that never cease', async () => {
    docker.put('network', 'n2', network('localnet'));
    docker.emit('network', 'create', 'n2');
    const flood = setInterval(() => {
      docker.emit('container', 'start', 'c1');
    }, 10);
    await until('seen', () => networks().includes('localnet'));
    clearInterval(flood);
  });

  it('never looks twice at the same time', async () => {
    let running = 0;
    let most = 0;
    docker.beforeInspect = async () => {
      running += 1;
      most = Math.max(most, running);
      await delay(150);
      running -= 1;
    };
    docker.emit('network', 'create', 'n1');
    await delay(120);
    docker.emit('network', 'create', 'n1');
    await until('looked twice', () => docker.count('inspect network n1') === 2 && running === 0);

    expect(most).toBe(1);
  });

  it('does nothing while nothing happens, and inspects nothing for a health check', async () => {
    await delay(200);
    expect(docker.asked).toEqual([]);
    docker.emit('container', 'exec_start', 'c1');
    await until('told', () => changes.length > 1);

    expect(docker.asked).toEqual([]);
    expect(changes.at(-1)).toEqual({ objects: false });
    expect(world.snapshot().events.at(-1)?.action).toBe('exec_start');
  });

  it('forgets what is gone', async () => {
    docker.delete('container', 'c1');
    docker.emit('container', 'destroy', 'c1');

    await until('gone', () => world.snapshot().objects.container.length === 0);
  });

  it('is unknown while Docker is down, and lists everything anew when it is back', async () => {
    docker.goDown();
    await until('unknown', () => !world.isKnown);
    expect(() => world.snapshot()).toThrow(WorldUnknownError);
    await expect(world.refresh()).rejects.toThrow(WorldUnknownError);

    docker.delete('container', 'c1');
    docker.isDown = false;
    await until('known again', () => world.isKnown);
    expect(world.snapshot().objects.container).toEqual([]);
    docker.put('network', 'n2', network('localnet'));
    docker.emit('network', 'create', 'n2');
    await until('listens again', () => networks().includes('localnet'));
  });

  it('says nothing more once it is disposed of', async () => {
    await world[Symbol.asyncDispose]();
    const told = changes.length;
    docker.emit('network', 'create', 'n1');
    await delay(150);

    expect(changes).toHaveLength(told);
  });
});
