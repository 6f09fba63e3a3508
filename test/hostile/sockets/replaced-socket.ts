import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server as Listener } from 'node:net';
import { join } from 'node:path';
import type { Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';

/** A server with the machine of a learner who does it, and that of another. */
export interface Site {
  readonly server: Server;
  readonly sandbox: Sandbox;
  readonly neighbour: Sandbox;
  readonly trap: Trap;
}

/** Shell that puts something into the place of a socket of that name; `trap` is a socket of the host. */
export const LINKS: Readonly<Record<string, (name: string, trap: string) => string>> = {
  'a link to a socket of the host': (name, trap) => `ln -s ${trap} ${name}`,
  'a link to a file': (name) => `ln -s /etc/passwd ${name}`,
  'a link to itself': (name) => `ln -s ${name} ${name}`,
  'a pipe that nobody reads': (name) => `mkfifo ${name}`,
  'a socket of another kind': (name) =>
    `perl -e 'use Socket; socket(S, 1, SOCK_DGRAM, 0); bind(S, pack_sockaddr_un("${name}")) or die'`,
  'a socket where nobody listens': (name) =>
    `perl -e 'use Socket; socket(S, 1, SOCK_STREAM, 0); bind(S, pack_sockaddr_un("${name}")) or die'`,
};

/**
 * Shell that listens at a socket of that name with a process called `title`, and prints its number: that of the oldest,
 * for the server may have come already, and each connection has a process. `behaviour` is Perl that is handed it as $c.
 */
export function fakeAt(name: string, title: string, behaviour: string): string {
  const program = `use Socket; $0 = "${title}"; $SIG{CHLD} = "IGNORE"; socket(my $l, 1, SOCK_STREAM, 0); bind($l, pack_sockaddr_un("${name}")) or die; listen($l, 50);
      while (1) { accept(my $c, $l) or next; next if fork; $c->autoflush(1) if $c->can("autoflush"); sysread($c, my $r, 4096); ${behaviour}; exit }`;
  return `setsid perl -MIO::Handle -e '${program}' >/dev/null 2>&1 & for n in $(seq 400); do [ ! -S ${name} ] || break; sleep 0.05; done; pgrep -o -x ${title}`;
}

/** A socket of the host that nobody may be led to. */
export class Trap implements Disposable {
  readonly path = join(process.env['RADOUB_TEST_DIR'] ?? '/', `trap-${randomUUID()}.sock`);
  caught = 0;
  private listener: Listener | undefined;

  async set(): Promise<void> {
    this.listener = createServer((socket) => {
      this.caught++;
      socket.destroy();
    }).listen(this.path);
    await once(this.listener, 'listening');
  }

  [Symbol.dispose](): void {
    this.listener?.close();
  }
}

/** Bytes of a process that are in memory. */
export async function memoryOf({ pid }: Server): Promise<number> {
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
