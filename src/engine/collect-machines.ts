import type { ContainerInfo, NetworkInspectInfo, VolumeInspectInfo } from 'dockerode';
import type { Machine } from './container-engine.js';

interface Parts {
  readonly containers: readonly ContainerInfo[];
  readonly networks: readonly NetworkInspectInfo[];
  readonly volumes: readonly VolumeInspectInfo[];
}

/** Puts together what belongs under one name. A crash may have left any of the parts alone. */
export function collectMachines({ containers, networks, volumes }: Parts): Machine[] {
  const containerOf = new Map(containers.map((each) => [each.Names[0]?.replace(/^\//, '') ?? each.Id, each]));
  const networkOf = new Map(networks.map((each) => [each.Name, each]));
  const volumeOf = new Map(volumes.map((each) => [each.Name, each]));

  return [...new Set([...containerOf.keys(), ...networkOf.keys(), ...volumeOf.keys()])].map((name): Machine => {
    const container = containerOf.get(name);
    const network = networkOf.get(name);
    const volume = volumeOf.get(name);
    return {
      name,
      container: container === undefined ? 'missing' : container.State === 'running' ? 'running' : 'exited',
      hasNetwork: network !== undefined,
      hasVolume: volume !== undefined,
      labels: container?.Labels ?? network?.Labels ?? volume?.Labels ?? {},
      createdAt: container ? new Date(container.Created * 1000) : new Date(network?.Created ?? createdAt(volume) ?? 0),
    };
  });
}

function createdAt(volume: VolumeInspectInfo | undefined): string | undefined {
  return (volume as { CreatedAt?: string } | undefined)?.CreatedAt; // in the API, missing in its types
}
