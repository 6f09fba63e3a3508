import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import Provider from 'oidc-provider';

export const CLIENT_ID = 'radoub';
export const CLIENT_SECRET = 'a secret of the client, which no log tells';

export type Person = Readonly<Record<string, unknown>>;

/**
 * A school's real log-in service, on the name `localhost`: another site than a server on 127.0.0.1 to a browser. Whoever
 * is among `people` logs in with any password.
 */
export class School implements AsyncDisposable {
  readonly people = new Map<string, Person>();
  private http: HttpServer | undefined;

  private constructor(
    readonly port: number,
    private readonly callback: string,
  ) {}

  /** For a server that browsers reach at `publicUrl`. */
  static async open(publicUrl: string): Promise<School> {
    const school = new School(await freePort('localhost'), `${publicUrl}/api/auth/openid/callback`);
    await school.open();
    return school;
  }

  get issuer(): string {
    return `http://localhost:${this.port}`;
  }

  /** Its sessions and codes are forgotten when it was closed. */
  async open(): Promise<void> {
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [this.callback] }],
      claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
      findAccount: (_, sub) => {
        const claims = this.people.get(sub);
        return claims && { accountId: sub, claims: () => Promise.resolve({ sub, ...claims }) };
      },
      cookies: { keys: ['for signing cookies in tests'] },
    });
    const handle = provider.callback();
    this.http = createServer((request, response) => void handle(request, response));
    this.http.listen(this.port, 'localhost');
    await once(this.http, 'listening');
  }

  async close(): Promise<void> {
    const { http } = this;
    if (!http?.listening) return;
    const closed = once(http, 'close');
    http.close();
    http.closeAllConnections();
    await closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

export async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
