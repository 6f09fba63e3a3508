import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { emptyEngine } from './empty-engine.mjs';
import { PlainEngine } from './plain-engine.js';

const run = promisify(execFile);

it('takes away what a run left on its engine that was cut off', async () => {
  const engine = await PlainEngine.start();
  try {
    const docker = async (...words: string[]): Promise<string> =>
      (await run('docker', ['-H', engine.address, ...words])).stdout;
    const image = run('sh', ['-c', `tar -c -T /dev/null | docker -H ${engine.address} import - nothing`]);
    await Promise.all([image, docker('network', 'create', 'machine'), docker('volume', 'create', 'machine')]);
    await docker('create', '--network', 'machine', '-v', 'machine:/var/lib/docker', 'nothing', 'init');

    await emptyEngine(engine.address.replace('unix://', ''));

    expect(await docker('ps', '-aq')).toBe('');
    expect(await docker('volume', 'ls', '-q')).toBe('');
    expect(await docker('network', 'ls', '-q', '--filter', 'type=custom')).toBe('');
    expect(await docker('images', '-q')).not.toBe('');
  } finally {
    await engine[Symbol.asyncDispose]();
  }
});
