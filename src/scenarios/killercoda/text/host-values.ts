/** The gateway of docker0: a machine's own address that its containers reach too. */
const MACHINE_ADDRESS = '172.17.0.1';

const ADDRESS = /\[\[(?:HOST|HOST1|CLIENT)_IP\]\]/g;
const WEB_ADDRESS =
  /(?:https?:\/\/)?\[\[(?:HOST|CLIENT)\d?_SUBDOMAIN\]\]-(\d{1,5})-\[\[KATACODA_HOST\]\]\.environments\.katacoda\.com/g;

/** Fills in what older texts and scripts write for the machine's own address. */
export function withAddress(source: string): string {
  return source.replaceAll(ADDRESS, MACHINE_ADDRESS);
}

/** Writes the web addresses of older texts as today's do. */
export function withTrafficMarks(source: string): string {
  return source.replaceAll(WEB_ADDRESS, '{{TRAFFIC_HOST1_$1}}');
}
