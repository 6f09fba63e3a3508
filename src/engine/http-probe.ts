import { type IncomingMessage, request } from 'node:http';
import { finished, type Duplex } from 'node:stream';
import type { HttpReply } from './container-engine.js';
import { bounded } from './multiplexed-stream.js';

const MAX_BODY_BYTES = 64 * 1024;

/**
 * A GET to `127.0.0.1:port` over a stream that leads there. Redirects are not followed. Undefined where nothing answers
 * in HTTP. The stream is destroyed in the end.
 */
export async function httpGetOver(
  stream: Duplex,
  { port, path }: { readonly port: number; readonly path: string },
  timeoutMs: number,
): Promise<HttpReply | undefined> {
  const limit = setTimeout(() => stream.destroy(new Error('no answer')), timeoutMs);
  try {
    const response = await ask(stream, `127.0.0.1:${port}`, path);
    return { status: response.statusCode ?? 0, headers: headersOf(response), body: await bodyOf(response) };
  } catch {
    return undefined; // refused, closed, too late, or no HTTP: there is no answer to look at
  } finally {
    clearTimeout(limit);
    stream.destroy();
  }
}

function ask(stream: Duplex, host: string, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = request({
      path,
      headers: { Host: host, 'User-Agent': 'radoub', Accept: '*/*', Connection: 'close' },
      createConnection: () => stream,
    });
    call.on('response', resolve);
    call.on('error', reject);
    finished(stream, () => {
      reject(new Error('the connection ended'));
    });
    call.end();
  });
}

/** The first part of a long body will do; one that is cut off is none. */
async function bodyOf(response: IncomingMessage): Promise<string> {
  const kept = bounded(MAX_BODY_BYTES);
  for await (const chunk of response) {
    kept.add(chunk as Buffer);
    if (kept.full) break;
  }
  return kept.text();
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
