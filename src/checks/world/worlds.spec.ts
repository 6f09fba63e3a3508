import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { InMemoryDocker } from '../spec/in-memory-docker.js';
import { until } from '../spec/until.js';
import { Worlds } from './worlds.js';

describe('worlds', () => {
  it('are shared by all who look at a sandbox, and end with the last of them', async () => {
    const docker = new InMemoryDocker();
    const access = { docker } as Partial<SandboxAccess> as SandboxAccess;
    const worlds = new Worlds();
    const [first, second] = [worlds.acquire('s1', access), worlds.acquire('s1', access)];
    await until('known', () => first.world.isKnown);

    expect(second.world).toBe(first.world);
    expect(docker.count('events')).toBe(1);
    await first[Symbol.asyncDispose]();
    await first[Symbol.asyncDispose]();
    expect(second.world.isKnown).toBe(true);
    await second[Symbol.asyncDispose]();
    expect(second.world.isKnown).toBe(false);

    const anew = worlds.acquire('s1', access);
    expect(anew.world).not.toBe(first.world);
    await anew[Symbol.asyncDispose]();
  });
});
