import type Docker from 'dockerode';
import type { Readable } from 'node:stream';
import { containerOptions, type MachineSetting } from '../machine-options.js';
import { type OutputStream, readOutput } from '../exec-stream.js';

export interface Seed {
  readonly from: string;
  readonly images: readonly string[];
  readonly repo: string;
  readonly tag: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly network: string;
}

/** Loading some 500 MB on a slow disk takes a minute or two. */
const SEED_MS = 600_000;

/** What a machine may use is not what filling its store takes. */
const CAPS = { memoryBytes: 2 * 1024 ** 3, cpus: 2, pids: 1024, diskBytes: 0 };

/**
 * Makes the image that machines start from: a container of the plain sandbox image loads the course's images into a
 * Docker like a learner's, turns its store into a seed (`make-seed`), and is committed.
 */
export async function seed(docker: Docker, wanted: Seed, setting: MachineSetting): Promise<void> {
  const name = `radoub-seed-${wanted.tag}`;
  const spec = { name, hostname: 'seed', image: wanted.from, caps: CAPS, internet: false, labels: {} };
  const options = containerOptions(spec, {}, setting);
  await docker
    .getContainer(name)
    .remove({ force: true, v: true })
    .catch(() => undefined); // of an earlier, broken attempt
  const container = await docker.createContainer({
    ...options,
    Env: [],
    Entrypoint: ['/usr/local/sbin/make-seed'],
    Volumes: { '/var/lib/docker': {} },
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    HostConfig: { ...options.HostConfig, Binds: [], NetworkMode: wanted.network },
  });
  try {
    const stream = await container.attach({ stream: true, stdin: true, stdout: true, stderr: true, hijack: true });
    await container.start();
    (await save(docker, wanted.images)).pipe(stream);
    const { output } = await readOutput(stream as typeof stream & OutputStream, { timeoutMs: SEED_MS });
    const { StatusCode } = (await container.wait()) as { StatusCode: number };
    if (StatusCode !== 0) throw new Error(`The course's images could not be loaded: ${output}`);
    await container.commit({
      repo: wanted.repo,
      tag: wanted.tag,
      changes: [
        'ENTRYPOINT ["/usr/bin/tini", "--", "/usr/local/sbin/sandbox-init"]',
        ...Object.entries(wanted.labels).map(([key, value]) => `LABEL ${key}=${JSON.stringify(value)}`),
      ].join('\n'),
    });
  } finally {
    await container.remove({ force: true, v: true });
  }
}

/** `docker save` of several images; dockerode offers it for one only. */
function save(docker: Docker, names: readonly string[]): Promise<Readable> {
  const call = {
    path: '/images/get?',
    method: 'GET',
    options: { names },
    isStream: true,
    statusCodes: { 200: true, 500: 'the images could not be saved' },
  };
  return new Promise((resolve, reject) => {
    docker.modem.dial(call, (error, answer) => {
      if (error) reject(error);
      else resolve(answer as Readable);
    });
  });
}
