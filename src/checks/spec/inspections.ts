import type { Inspection } from '../../engine/inner-docker.js';

/** What `docker inspect` says, cut to what exercises look at. For specs. */
export function container(name: string, networks: Readonly<Record<string, string>>, isRunning = true): Inspection {
  return {
    Id: idOf(name),
    Name: `/${name}`,
    State: { Status: isRunning ? 'running' : 'exited', Running: isRunning, ExitCode: 0, Health: null },
    Config: { Image: 'busybox', Labels: {}, Tty: true },
    HostConfig: { NetworkMode: Object.keys(networks)[0] ?? 'none', AutoRemove: false },
    NetworkSettings: {
      Networks: Object.fromEntries(
        Object.entries(networks).map(([network, address]) => [
          network,
          { NetworkID: idOf(network), IPAddress: address },
        ]),
      ),
    },
  };
}

export function network(name: string, subnet?: string, more: Inspection = {}): Inspection {
  return {
    Name: name,
    Id: idOf(name),
    Driver: 'bridge',
    Internal: false,
    IPAM: { Driver: 'default', Options: null, Config: subnet === undefined ? null : [{ Subnet: subnet }] },
    Containers: {},
    Labels: {},
    ...more,
  };
}

export function image(id: string, ...tags: string[]): Inspection {
  return { Id: `sha256:${id.repeat(64).slice(0, 64)}`, RepoTags: tags, RepoDigests: [] };
}

export function volume(name: string): Inspection {
  return {
    Name: name,
    Driver: 'local',
    Mountpoint: `/var/lib/docker/volumes/${name}/_data`,
    Labels: null,
    Options: null,
  };
}

/** Docker's ids are 64 hex digits. */
export function idOf(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
}
