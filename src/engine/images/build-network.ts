import type Docker from 'dockerode';
import { statusOf } from '../engine-failure.js';

const NAME = 'radoub-build';

/** The engine has no default network, so builds get one for as long as they last, behind the same firewall as machines. */
export async function withBuildNetwork(
  docker: Docker,
  mtu: number,
  work: (network: string) => Promise<void>,
): Promise<void> {
  try {
    await docker.createNetwork({
      Name: NAME,
      CheckDuplicate: true,
      Options: { 'com.docker.network.bridge.name': 'rdb-build', 'com.docker.network.driver.mtu': String(mtu) },
    });
  } catch (error) {
    if (statusOf(error) !== 409) throw error; // left by a server that was killed while it built
  }
  try {
    await work(NAME);
  } finally {
    await docker
      .getNetwork(NAME)
      .remove()
      .catch(() => undefined); // in use by another server's build, which removes it
  }
}
