import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

/** Where a host without a usable resolver of its own may still ask. */
const PUBLIC_RESOLVERS = ['9.9.9.9', '1.1.1.1'];

/** The resolvers of this host that a machine can reach too: not loopback ones, which are the host's alone. */
export async function hostResolvers(
  files = ['/etc/resolv.conf', '/run/systemd/resolve/resolv.conf'],
): Promise<string[]> {
  for (const file of files) {
    const found = parseResolvers(await readFile(file, 'utf8').catch(() => ''));
    if (found.length > 0) return found;
  }
  return PUBLIC_RESOLVERS;
}

export function parseResolvers(text: string): string[] {
  const addresses = [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].map((match) => match[1] ?? '');
  // IPv4 only: machines have no IPv6 address.
  return addresses.filter((address) => isIP(address) === 4 && !address.startsWith('127.'));
}

/** Bytes of the largest packet on this host's way out: machines must not send larger ones, or some networks drop them. */
export async function hostMtu(): Promise<number> {
  const routes = await readFile('/proc/net/route', 'utf8').catch(() => '');
  const outward = routes.split('\n').find((line) => line.split('\t')[1] === '00000000');
  const mtu = await readFile(`/sys/class/net/${outward?.split('\t')[0] ?? ''}/mtu`, 'utf8').catch(() => '1500');
  return Number(mtu);
}
