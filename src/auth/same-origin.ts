/** The headers by which a browser tells where a request comes from and which name it was sent to. */
export interface Provenance {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
  readonly cookie?: string | undefined;
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name in a Host header, without port and brackets. */
export function hostName(host: string | undefined): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@?#\s]+))(?::\d{1,5})?$/i.exec(host ?? '');
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

/** Whether the page that sent the request came from the very host and port that the request goes to. */
export function isSameOrigin({ origin, host }: Provenance): boolean {
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  const defaultPort = DEFAULT_PORTS[page.protocol];
  if (defaultPort === undefined) return false;
  return page.host === host.toLowerCase().replace(new RegExp(`:${defaultPort}$`), '');
}

/**
 * Whether another site's page may be behind the request. Programs send neither header and no cookie; a browser always
 * sends one of both when it changes something.
 */
export function isForeign(method: string, headers: Provenance): boolean {
  if (CHANGES_NOTHING.has(method)) return false;
  if (isSameOrigin(headers)) return false;
  if (headers.origin !== undefined) return true;
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.cookie !== undefined : site !== 'same-origin';
}
