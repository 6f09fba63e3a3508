const MOST_HOPS = 12;

/** A browser without a page: keeps the cookies of each site, and goes where it is sent until `until` says stop. */
export class Visitor {
  private readonly cookies = new Map<string, Map<string, string>>();
  /** What the last address said that gave cookies. */
  lastCookies: readonly string[] = [];

  async visit(address: string, until: (next: URL) => boolean = () => false, form?: URLSearchParams): Promise<Stop> {
    let [next, body] = [new URL(address), form];
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      const response = await this.ask(next, body);
      body = undefined;
      const location = response.headers.get('location');
      if (location === null) return { address: next, status: response.status, text: await response.text() };
      next = new URL(location, next);
      if (until(next)) return { address: next, status: response.status, text: '' };
    }
    throw new Error(`Sent on and on, at last to ${next.href}`);
  }

  /** For a call of the API of that site. */
  cookieHeader(site: URL): string {
    return [...(this.cookies.get(site.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async ask(address: URL, body: URLSearchParams | undefined): Promise<Response> {
    const cookie = this.cookieHeader(address);
    const response = await fetch(address, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Accept: 'text/html', ...(cookie === '' ? {} : { Cookie: cookie }) },
      ...(body ? { body } : {}),
    });
    const given = response.headers.getSetCookie();
    if (given.length > 0) this.lastCookies = given;
    const jar = this.cookies.get(address.host) ?? new Map<string, string>();
    this.cookies.set(address.host, jar);
    for (const each of given) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      if (/expires=thu, 01 jan 1970/i.test(each)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
}

/** Where a visitor ended up. */
export interface Stop {
  readonly address: URL;
  readonly status: number;
  readonly text: string;
}
