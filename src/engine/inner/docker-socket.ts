import { request, type IncomingMessage, type RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { InnerDockerUnavailableError } from '../engine.errors.js';
import { bounded } from '../multiplexed-stream.js';
import { connectWithoutFollowing } from './machine-socket.js';

/** The largest answer we read: an inspect of a busy container is some 20 KiB. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

const TIMEOUT_MS = 5_000;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** HTTP over a socket of the machine's. The learner may answer anything, so answers are bounded. */
export class DockerSocket {
  constructor(
    private readonly machine: string,
    private readonly path: string,
  ) {}

  async call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    const response = await this.send(method, path, body, signal ? AbortSignal.any([signal, limit]) : limit);
    const kept = bounded(MAX_ANSWER_BYTES);
    try {
      for await (const chunk of response) {
        kept.add(chunk as Buffer);
        if (kept.full) throw new Error('The answer is too large.');
      }
    } catch (error) {
      throw new InnerDockerUnavailableError(this.machine, error);
    }
    return { status: response.statusCode ?? 0, body: kept.text() };
  }

  /** An answer that is read as it comes, however long that takes. The caller reads or destroys it. */
  async stream(path: string, signal: AbortSignal): Promise<IncomingMessage> {
    const begin = new AbortController();
    const limit = setTimeout(() => {
      begin.abort(new Error('It did not answer.'));
    }, TIMEOUT_MS);
    const response = await this.send('GET', path, undefined, AbortSignal.any([signal, begin.signal])).finally(() => {
      clearTimeout(limit);
    });
    if (response.statusCode === 200) return response;
    response.destroy();
    throw new InnerDockerUnavailableError(this.machine, new Error(`It answered ${response.statusCode ?? 0}.`));
  }

  /** Sends a body of any length, and gives the answer once it begins. The caller reads or destroys it. */
  async upload(path: string, type: string, body: Readable, signal: AbortSignal): Promise<IncomingMessage> {
    try {
      return await new Promise((resolve, reject) => {
        const call = request({ ...this.head('POST', path, undefined), headers: { 'Content-Type': type }, signal });
        call.on('response', resolve);
        call.on('error', reject);
        call.on('close', () => body.destroy());
        body.on('error', (error) => call.destroy(error));
        body.pipe(call);
      });
    } catch (error) {
      body.destroy();
      throw new InnerDockerUnavailableError(this.machine, error);
    }
  }

  /** Turns the connection into the raw stream of a process. */
  async upgrade(path: string, body: unknown): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        reject(new InnerDockerUnavailableError(this.machine, error));
      };
      const text = JSON.stringify(body);
      const call = request({
        ...this.head('POST', path, text),
        headers: { ...jsonHeaders(text), Connection: 'Upgrade', Upgrade: 'tcp' },
      });
      const limit = setTimeout(() => call.destroy(new Error('It did not answer.')), TIMEOUT_MS);
      call.on('close', () => {
        clearTimeout(limit);
      });
      call.on('upgrade', (_response, socket, head) => {
        clearTimeout(limit);
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
      });
      call.on('response', (response) => {
        response.destroy();
        fail(new Error(`It answered ${response.statusCode ?? 0}.`));
      });
      call.on('error', fail);
      call.end(text);
    });
  }

  private send(method: string, path: string, body: unknown, signal: AbortSignal): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const call = request({ ...this.head(method, path, text), signal });
      call.on('response', resolve);
      call.on('error', (error) => {
        reject(new InnerDockerUnavailableError(this.machine, error));
      });
      call.end(text);
    });
  }

  private head(method: string, path: string, text: string | undefined): RequestOptions {
    return {
      method,
      path,
      host: 'docker',
      headers: text === undefined ? {} : jsonHeaders(text),
      createConnection: () => connectWithoutFollowing(this.path),
    };
  }
}

function jsonHeaders(text: string): Record<string, string | number> {
  return { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
}
