import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_SCENARIOS } from './support/client.js';
import { docker } from './support/engine-objects.js';
import { startInVain } from './support/failed-start.js';
import { PlainEngine } from './support/plain-engine.js';

import.meta.jest.setTimeout(90_000);

describe('A server that cannot do its work', () => {
  const objects = async (): Promise<string> =>
    (await docker('ps', '-aq')) + (await docker('network', 'ls', '-q')) + (await docker('volume', 'ls', '-q'));
  let before: string;

  beforeAll(async () => {
    before = await objects();
  });

  afterAll(async () => {
    expect(await objects()).toBe(before);
  });

  it('names every mistake of its configuration, and ends', async () => {
    const mistakes = {
      RADOUB_LISTEN: 'here',
      RADOUB_OPEN: 'perhaps',
      RADOUB_MEMORY: 'plenty',
      RADOUB_PTY: 'telnet',
      RADOUB_POOL: '-1',
      RADOUB_SESSION_MINUTES: '4',
      RADOUB_ENGINE: 'tcp://elsewhere',
    };
    const { code, says } = await startInVain(mistakes);
    expect(code).toBe(1);
    expect(says).toContain('The configuration has mistakes:');
    for (const variable of Object.keys(mistakes)) expect(says).toMatch(new RegExp(`^  ${variable} must `, 'm'));
    expect(says).not.toMatch(/^ +at /m);
  });

  it('does not let visitors in from everywhere', async () => {
    const { code, says } = await startInVain({ RADOUB_OPEN: 'true', RADOUB_LISTEN: '0.0.0.0:0' });
    expect(code).toBe(1);
    expect(says).toContain('RADOUB_OPEN=true lets anybody in, so it needs RADOUB_LISTEN on 127.0.0.1');
  });

  it('says in which file and line its scenarios are wrong, and why, where none is right', async () => {
    const scenarios = await mkdtemp(join(tmpdir(), 'radoub-scenarios-'));
    await cp(SMALL_SCENARIOS, scenarios, { recursive: true });
    const path = join(scenarios, 'small/scenario.yaml');
    const right = (await readFile(path, 'utf8')).split('\n');
    const line = right.findIndex((each) => each.includes('duration:'));
    await writeFile(path, right.map((each) => each.replace('10m', 'soon')).join('\n'));
    await rm(join(scenarios, 'mouse-hole/only.sh'));
    await rm(join(scenarios, 'two-nodes/scenario.yaml'));

    const { code, says } = await startInVain({ RADOUB_SCENARIOS: scenarios });
    await rm(scenarios, { recursive: true });
    expect(code).toBe(1);
    expect(says).toContain(`There is no exercise to offer in ${scenarios}, which RADOUB_SCENARIOS names:`);
    expect(says).toMatch(new RegExp(`^  small/scenario.yaml:${line + 1}: duration must be a duration`, 'm'));
    expect(says).toMatch(/^ {2}mouse-hole\/scenario\.yaml:\d+: .*only\.sh/m);
    expect(says).toMatch(/^ {2}two-nodes\/scenario\.yaml:1: scenario\.yaml is missing/m);
    expect(says).not.toMatch(/^ +at /m);
  });

  it('says that the folder of its scenarios is not there', async () => {
    const { code, says } = await startInVain({ RADOUB_SCENARIOS: '/nonexistent/scenarios' });
    expect(code).toBe(1);
    expect(says).toContain('There is no exercise to offer in /nonexistent/scenarios, which RADOUB_SCENARIOS names:');
    expect(says).toContain('cannot be read (ENOENT)');
    expect(says).not.toMatch(/^ +at /m);
  });

  it('says that its address is in use, and names another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, says } = await startInVain({ RADOUB_LISTEN: `127.0.0.1:${port}`, RADOUB_SCENARIOS: SMALL_SCENARIOS });
    other.close();
    expect(code).toBe(1);
    expect(says).toContain('The address is in use');
    expect(says).not.toMatch(/^ +at /m);
  });

  it('says that no engine answers', async () => {
    const { code, says } = await startInVain({ RADOUB_ENGINE: 'unix:///nonexistent/docker.sock' });
    expect(code).toBe(1);
    expect(says).toContain('The Docker engine does not answer');
    expect(says).not.toMatch(/^ +at /m);
  });

  it('refuses an engine without user namespaces, and explains what would happen', async () => {
    const engine = await PlainEngine.start();
    try {
      const { code, says } = await startInVain({ RADOUB_ENGINE: engine.address, RADOUB_SCENARIOS: SMALL_SCENARIOS });
      expect(code).toBe(1);
      expect(says).toContain(
        'The engine runs without user namespaces, so root in a sandbox would be root on its host.',
      );
      expect(says).toContain('RADOUB_TRUST_LEARNERS=true');
      const other = await startInVain({ RADOUB_ENGINE: engine.address, RADOUB_SANDBOX_RUNTIME: 'kata' });
      expect(other.code).toBe(1);
      expect(other.says).toContain('The engine has no OCI runtime "kata"');
    } finally {
      await engine[Symbol.asyncDispose]();
    }
  });
});
