import { BlockList, isIP, type IPVersion } from 'node:net';
import { WebhookUrlRefusedError } from '../webhook.errors.js';

/** Nobody's receiver: this network, link-local (where clouds keep credentials), multicast, reserved, disguises of IPv4. */
const NEVER = blockList([
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', 'fe80::/10', 'fec0::/10', 'ff00::/8', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16'],
  ...['100.100.100.200/32', 'fd00:ec2::254/128'], // where two more clouds do
  ...['10.199.0.0/16', '10.200.0.0/13'], // the engine and its machines: `start-engine` and `engine-network` choose them
]);

/** A school's own networks, and this machine. */
const PRIVATE = blockList([
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  ...['::1/128', 'fc00::/7'],
]);

const LOOPBACK = blockList(['127.0.0.0/8', '::1/128']);

export interface AddressPolicy {
  /** The operator says that trainers may reach private addresses. */
  readonly allowPrivate: boolean;
}

/** Whether a connection may be made to that address, as it was resolved. */
export function mayReach(address: string, { allowPrivate }: AddressPolicy): boolean {
  const kind = isIP(address);
  if (kind === 0) return false;
  const family: IPVersion = kind === 4 ? 'ipv4' : 'ipv6';
  if (NEVER.check(address, family)) return false;
  return allowPrivate || !PRIVATE.check(address, family);
}

/** What is wrong with an address before anything is resolved. Throws `WebhookUrlRefusedError`. */
export function mustBeReceiver(value: string, policy: AddressPolicy): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol))
    throw new WebhookUrlRefusedError('it is no https:// address');
  if (url.username !== '' || url.password !== '') throw new WebhookUrlRefusedError('it names a user or a password');
  const host = hostOf(url);
  const isLocal =
    host === 'localhost' || (isIP(host) !== 0 && LOOPBACK.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6'));
  if (url.protocol === 'http:' && !(isLocal && policy.allowPrivate)) {
    throw new WebhookUrlRefusedError('http:// would be readable on its way, https:// is not');
  }
  if (isIP(host) !== 0 && !mayReach(host, policy)) throw new WebhookUrlRefusedError('its address is not a public one');
  return url;
}

/** Without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits] = subnet.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
