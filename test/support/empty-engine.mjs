import Docker from 'dockerode';

/** Removes all containers, networks and volumes of an engine. A run that was cut off leaves its machines to the next one. */
export async function emptyEngine(socketPath) {
  const docker = new Docker({ socketPath });
  const containers = await docker.listContainers({ all: true });
  await Promise.all(containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true })));
  const networks = await docker.listNetworks({ filters: { type: ['custom'] } });
  const { Volumes: volumes } = await docker.listVolumes();
  await Promise.all([
    ...networks.map(({ Id }) => docker.getNetwork(Id).remove()),
    ...(volumes ?? []).map(({ Name }) => docker.getVolume(Name).remove()),
  ]);
}
