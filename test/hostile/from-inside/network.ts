import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server as Listener } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { docker } from '../../support/engine-objects.js';
import { eventually } from '../../support/eventually.js';
import type { Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';
import { type Place, shellOf } from './places.js';
import type { Site } from './site.js';

const run = promisify(execFile);

export function network(site: () => Site): void {
  describe('The network around a sandbox', () => {
    let server: Server;
    let sandbox: Sandbox;
    let neighbour: Sandbox;
    let places: readonly Place[];
    /** Listens on every address of the host: what a careless service of the host would be. */
    const decoy: Listener = createServer((socket) => socket.end('a service of the host'));
    let decoyPort: number;

    beforeAll(async () => {
      await new Promise<void>((resolve) => decoy.listen(0, '::', resolve));
      decoyPort = (decoy.address() as { port: number }).port;
      ({ server, sandbox, neighbour, places } = site());
    });

    afterAll(() => {
      decoy.close();
    });

    async function addressOf(machine: Sandbox, what: 'IPAddress' | 'Gateway' | 'MacAddress'): Promise<string> {
      return (
        await docker('inspect', '-f', `{{range .NetworkSettings.Networks}}{{.${what}}}{{end}}`, machine.name)
      ).trim();
    }

    /** Those of `targets`, each an address and a port, to which a TCP connection opens; a container has no `nc`, so Perl asks. */
    async function reached(from: Place, targets: readonly (readonly [string, number])[]): Promise<string[]> {
      const list = targets.map(([address, port]) => `["${address}", ${port}]`).join(', ');
      const { output } = await from.perl(`use Socket qw(:all); my @open; for my $t (${list}) { next if fork;
        my ($error, $to) = getaddrinfo($t->[0], $t->[1], { socktype => SOCK_STREAM, flags => AI_NUMERICHOST }); exit unless $to;
        socket(my $s, $to->{family}, SOCK_STREAM, 0) or exit; alarm 2;
        syswrite(STDOUT, "$t->[0]:$t->[1]\n") if connect($s, $to->{addr}); exit } 1 while wait() > 0;`);
      return output.split('\n').filter((line) => line !== '');
    }

    /** From all places at once: each waits for answers that do not come. */
    async function reachedFromAny(targets: readonly (readonly [string, number])[]): Promise<string[]> {
      return (await Promise.all(places.map((place) => reached(place, targets)))).flat();
    }

    async function inEngine(...command: [string, ...string[]]): Promise<string> {
      const instance = (await readFile(join(process.env['RADOUB_TEST_DIR'] ?? '', 'instance'), 'utf8')).trim();
      return (await run('nsenter', [`--net=/run/netns/radoub-${instance}`, ...command])).stdout;
    }

    it('its neighbour’s ports are closed to it, published or not', async () => {
      const address = await addressOf(neighbour, 'IPAddress');
      await neighbour.sh(
        'docker run -d -p 8080:80 nginx; (while :; do nc -l -p 2375 </dev/null; done) >/dev/null 2>&1 &',
      );
      const targets = [22, 80, 2375, 2377, 4789, 8080].map((port) => [address, port] as const);
      await eventually(
        async () => (await reached(shellOf(neighbour), targets)).length === 2,
        () => 'The neighbour does not listen itself.',
        { everyMs: 200 },
      );
      expect(await reachedFromAny(targets)).toEqual([]);
      expect((await sandbox.sh(`ping -c 1 -W 1 ${address}`)).output).toContain('1 packets transmitted, 0 received');
    }, 60_000);

    it('a route of its own to the neighbour changes nothing', async () => {
      const [address, gateway] = await Promise.all([addressOf(neighbour, 'IPAddress'), addressOf(sandbox, 'Gateway')]);
      await sandbox.sh(
        `ip route add ${address}/32 via ${gateway}; ip addr add ${address.replace(/\d+$/, '14')}/28 dev eth0 noprefixroute`,
      );
      expect(
        await reached(shellOf(sandbox), [
          [address, 2375],
          [address, 8080],
        ]),
      ).toEqual([]);
    });

    it('its neighbour hears nothing of what it shouts on its wire', async () => {
      const [mac, gateway] = await Promise.all([addressOf(sandbox, 'MacAddress'), addressOf(neighbour, 'Gateway')]);
      // It ends with the first packet, which is to be one of the neighbour's own.
      const wanted = `(ether src ${mac} and not port 53) or icmp[icmptype] == icmp-echo`;
      const listening = neighbour.sh(`tcpdump --immediate-mode -c 1 -n -e -i eth0 '${wanted}' 2>/tmp/tcpdump`);
      await eventually(
        async () => (await neighbour.sh('grep listening /tmp/tcpdump')).code === 0,
        () => 'Nobody listens.',
      );
      const arp =
        await sandbox.perl(`use Socket; socket(my $s, 17, SOCK_RAW, 0) or die "$!"; my ($i) = (qx(cat /sys/class/net/eth0/ifindex) =~ /(\\d+)/);
      my $me = pack("H*", "${mac.replaceAll(':', '')}"); my $frame = pack("H12", "f" x 12) . $me . pack("nnnCCn", 0x0806, 1, 0x0800, 6, 4, 2) . $me . inet_aton("${gateway}") . $me . inet_aton("${gateway}");
      for (1 .. 5) { send($s, $frame, 0, pack("SnISCCa8", 17, 0x0806, $i, 0, 0, 6, pack("H12", "f" x 12))) or die "$!" } print "sent"`);
      expect(arp.output).toBe('sent');
      await neighbour.sh(`ping -c 1 -W 1 ${gateway}`);
      const heard = (await listening).output;
      expect(heard).toContain('ICMP echo request');
      expect(heard).not.toContain(mac);
    }, 60_000);

    it('no service of the host answers it, on any address', async () => {
      const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
      const gateway = await addressOf(sandbox, 'Gateway');
      const serverPort = Number(new URL(server.address).port);
      const targets = [gateway, ...addresses.map((each) => each.address)]
        .filter((address) => !address.startsWith('fe80') && !address.startsWith('127.') && address !== '::1')
        .flatMap((address) => [decoyPort, serverPort, 22, 2375].map((port) => [address, port] as const));
      expect(await inEngine('ip', '-o', 'addr')).toContain(gateway);
      expect(await reachedFromAny(targets)).toEqual([]);
    }, 60_000);

    it('the engine itself has no open port on its way', async () => {
      expect(await inEngine('ss', '-Hlnt')).toBe('');
    });

    it('private and link-local networks are refused at once, and counted', async () => {
      const refused = async (): Promise<number> => {
        const rules = await inEngine('iptables', '-nvxL', 'DOCKER-USER');
        return [...rules.matchAll(/^\s*(\d+)\s+\d+\s+REJECT/gm)].reduce((sum, [, packets]) => sum + Number(packets), 0);
      };
      const before = await refused();
      const targets = ['169.254.169.254', '10.0.0.1', '172.31.0.1', '192.168.1.1', '100.64.0.1'].map(
        (address) => [address, 80] as const,
      );
      expect(await reachedFromAny(targets)).toEqual([]);
      const { output } = await sandbox.sh('curl -sS -m 10 http://169.254.169.254/latest/meta-data/ 2>&1');
      expect(output).toMatch(/Failed to connect|Could not connect|No route/);
      expect(await refused()).toBeGreaterThan(before);
    }, 60_000);

    it('its resolvers answer names and nothing else', async () => {
      const resolvers = (await sandbox.sh('echo $RADOUB_DNS')).output.split(',').filter((each) => each !== '');
      const targets = resolvers.flatMap((address) => [22, 80, 443, 8080].map((port) => [address, port] as const));
      expect(await reached(shellOf(sandbox), targets)).toEqual([]);
    });

    it('there is no IPv6 by which to go around', async () => {
      for (const place of places)
        expect((await place.sh('cat /proc/net/if_inet6 | grep eth0 | grep -v ^fe80')).output).toBe('');
      const others = Object.values(networkInterfaces())
        .flatMap((each) => each ?? [])
        .filter((each) => each.family === 'IPv6' && !each.internal);
      const targets = others.map((each) => [each.scopeid ? `${each.address}%eth0` : each.address, decoyPort] as const);
      expect(await reached(shellOf(sandbox), targets)).toEqual([]);
      expect((await sandbox.sh('ping -6 -c 1 -W 1 ff02::1%eth0 | grep -c "bytes from" ')).output).toMatch(/^[01]$/);
    });

    it('packets under a false name do not leave', async () => {
      const forged = '203.0.113.77';
      await inEngine('iptables', '-I', 'FORWARD', '-s', forged, '-j', 'DROP');
      try {
        const { output } = await sandbox.sh(
          `ip addr add ${forged}/32 dev lo; ping -c 3 -i 0.2 -W 1 -I ${forged} 1.1.1.1`,
        );
        expect(output).toContain('3 packets transmitted, 0 received');
        expect(await inEngine('iptables', '-nvxL', 'FORWARD')).toMatch(
          new RegExp(`^\\s*0\\s+0\\s+DROP.*${forged}`, 'm'),
        );
      } finally {
        await inEngine('iptables', '-D', 'FORWARD', '-s', forged, '-j', 'DROP');
      }
    });

    it('names of the host and of other sandboxes lead nowhere', async () => {
      const own = (await sandbox.sh('hostname')).output;
      const names = [
        hostname(),
        neighbour.name,
        neighbour.id,
        'radoub',
        'host.docker.internal',
        'gateway.docker.internal',
      ];
      const addressesOf = async (name: string): Promise<string> => {
        const others = `grep -v '^127\\.\\|^::1\\|^'"$(hostname -i | cut -d' ' -f1)"`;
        return (await sandbox.sh(`getent hosts ${name} | ${others}`)).output;
      };
      const asked = names.filter((name) => name !== own);
      const found = await Promise.all(asked.map(async (name) => ({ name, output: await addressesOf(name) })));
      expect(found).toEqual(asked.map((name) => ({ name, output: '' })));
    }, 60_000);
  });
}
