import { z } from 'zod';
import type { Access } from './access.js';
import { RefusedError, ServerAwayError, UnexpectedAnswerError } from './api.errors.js';

/** The server makes fresh machines for a class within 100 s, or says that it goes on by itself. */
const PATIENCE_MS = 130_000;

/** A board of two hundred learners is some hundred KiB. */
const MOST_BYTES = 32 * 1024 * 1024;

const refusal = z.object({ code: z.string().max(100), message: z.string().max(10_000) });

/** The server's HTTP API, in JSON. Everything throws a `RemoteError`, and answers are what their schema says. */
export class ApiClient {
  constructor(readonly access: Access) {}

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.parse(await this.call('GET', path), schema);
  }

  async post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> {
    return this.parse(await this.call('POST', path, body), schema);
  }

  async delete(path: string): Promise<void> {
    await this.call('DELETE', path);
  }

  /** An answer that is no JSON. */
  async text(path: string): Promise<string> {
    return this.call('GET', path);
  }

  /** `path` is below `/api`. */
  url(path: string): URL {
    return new URL(`/api${path}`, this.access.server);
  }

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.access.token}` };
  }

  private async call(method: string, path: string, body?: object): Promise<string> {
    const { server } = this.access;
    const json = body ? { body: JSON.stringify(body), type: { 'Content-Type': 'application/json' } } : undefined;
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.url(path), {
        method,
        redirect: 'manual', // the token is for this server
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { ...this.headers, ...json?.type },
        ...(json ? { body: json.body } : {}),
      });
      text = await readBounded(response);
    } catch (error) {
      if (error instanceof RangeError) throw new UnexpectedAnswerError(server, error.message);
      throw new ServerAwayError(server, reasonOf(error));
    }
    if (response.ok) return text;
    const location = response.headers.get('location');
    if (location !== null) throw new UnexpectedAnswerError(server, `it points to ${location}; name that as the server`);
    throw refusedBy(text) ?? new UnexpectedAnswerError(server, `it answers ${method} ${path} with ${response.status}`);
  }

  private parse<T>(text: string, schema: z.ZodType<T>): T {
    const result = schema.safeParse(parseJson(text));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new UnexpectedAnswerError(
      this.access.server,
      `at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'no JSON'}`,
    );
  }
}

/** The error that a body tells of, if it is one of the API's. */
export function refusedBy(text: string): RefusedError | undefined {
  const { data } = refusal.safeParse(parseJson(text));
  return data && new RefusedError(data.code, data.message);
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no schema takes it
  }
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError(`its answer is longer than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Of node's fetch the reason is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `it was silent for ${PATIENCE_MS / 1000} s`;
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message : error.message;
}
