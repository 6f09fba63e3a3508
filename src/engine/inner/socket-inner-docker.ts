import { InnerDockerUnavailableError } from '../engine.errors.js';
import type { ExecOptions, ExecResult } from '../container-engine.js';
import { readOutput } from '../exec-stream.js';
import {
  type BuildOrder,
  type BuildOutcome,
  type CacheRecord,
  type DockerEvent,
  InnerDocker,
  type Inspection,
  type ObjectKind,
} from '../inner-docker.js';
import type { Answer, DockerSocket } from './docker-socket.js';
import { cacheRecordsIn, readBuild } from './read-build.js';
import { readEvents } from './read-events.js';

/** The oldest API that Docker 26 and later both speak. */
const API = '/v1.44';

const LIST = {
  container: '/containers/json?all=1',
  network: '/networks',
  volume: '/volumes',
  image: '/images/json',
} as const satisfies Record<ObjectKind, string>;

const INSPECT = {
  container: (id: string) => `/containers/${id}/json`,
  network: (id: string) => `/networks/${id}`,
  volume: (name: string) => `/volumes/${name}`,
  image: (id: string) => `/images/${id}/json`,
} as const satisfies Record<ObjectKind, (id: string) => string>;

const STATUS_OK = 200;
const STATUS_CREATED = 201;
const STATUS_NOT_FOUND = 404;
const STATUS_NOT_RUNNING = 409;

/** The inner Docker through its socket. */
export class SocketInnerDocker extends InnerDocker {
  constructor(
    private readonly machine: string,
    private readonly socket: DockerSocket,
  ) {
    super();
  }

  async ping(signal?: AbortSignal): Promise<void> {
    this.expect(STATUS_OK, await this.socket.call('GET', '/_ping', undefined, signal));
  }

  async list(kind: ObjectKind): Promise<string[]> {
    const answer = this.expect(STATUS_OK, await this.socket.call('GET', API + LIST[kind]));
    const parsed = this.parse(answer);
    const entries: unknown = kind === 'volume' ? (parsed as { Volumes?: unknown }).Volumes : parsed;
    if (!Array.isArray(entries)) return [];
    return entries.map((entry: Record<string, unknown>) => entry[kind === 'volume' ? 'Name' : 'Id']).filter(isText);
  }

  async inspect(kind: ObjectKind, idOrName: string): Promise<Inspection | undefined> {
    const answer = await this.socket.call('GET', API + INSPECT[kind](encodeURIComponent(idOrName)));
    if (answer.status === STATUS_NOT_FOUND) return undefined;
    const parsed = this.parse(this.expect(STATUS_OK, answer));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Inspection) : undefined;
  }

  async *events({ since, signal }: { since?: Date; signal: AbortSignal }): AsyncIterable<DockerEvent> {
    const query = since ? `?since=${(since.getTime() / 1000).toFixed(3)}` : '';
    const response = await this.socket.stream(`${API}/events${query}`, signal);
    try {
      yield* readEvents(response);
    } finally {
      response.destroy();
    }
    throw new InnerDockerUnavailableError(this.machine, new Error('The event stream ended.'));
  }

  async exec(
    container: string,
    command: readonly string[],
    options: ExecOptions = {},
  ): Promise<ExecResult | undefined> {
    const created = await this.socket.call('POST', `${API}/containers/${encodeURIComponent(container)}/exec`, {
      Cmd: command,
      Env: Object.entries(options.env ?? {}).map(([key, value]) => `${key}=${value}`),
      AttachStdin: options.stdin !== undefined,
      AttachStdout: true,
      AttachStderr: true,
      ...(options.workingDir === undefined ? {} : { WorkingDir: options.workingDir }),
    });
    if (created.status === STATUS_NOT_FOUND || created.status === STATUS_NOT_RUNNING) return undefined;
    const id = encodeURIComponent(String((this.parse(this.expect(STATUS_CREATED, created)) as { Id?: unknown }).Id));
    const stream = await this.socket.upgrade(`${API}/exec/${id}/start`, { Detach: false, Tty: false });
    if (options.stdin !== undefined) stream.end(options.stdin);
    const output = await readOutput(stream, options);
    const inspected = this.parse(await this.socket.call('GET', `${API}/exec/${id}/json`)) as { ExitCode?: unknown };
    return { ...output, exitCode: typeof inspected.ExitCode === 'number' ? inspected.ExitCode : -1 };
  }

  async build(order: BuildOrder, signal: AbortSignal): Promise<BuildOutcome> {
    const query = new URLSearchParams({
      version: '2', // BuildKit
      dockerfile: order.dockerfile,
      buildargs: JSON.stringify(order.args),
      labels: JSON.stringify(order.labels),
      ...(order.target === undefined ? {} : { target: order.target }),
    });
    const path = `${API}/build?${query.toString()}`;
    const response = await this.socket.upload(path, 'application/x-tar', order.context, signal);
    try {
      return await readBuild(response);
    } catch (error) {
      throw new InnerDockerUnavailableError(this.machine, error);
    } finally {
      response.destroy();
    }
  }

  async removeImage(id: string): Promise<void> {
    const answer = await this.socket.call('DELETE', `${API}/images/${encodeURIComponent(id)}?force=1`);
    if (answer.status !== STATUS_NOT_FOUND) this.expect(STATUS_OK, answer);
  }

  async buildCache(): Promise<CacheRecord[]> {
    const answer = this.expect(STATUS_OK, await this.socket.call('GET', `${API}/system/df?type=build-cache`));
    return cacheRecordsIn(this.parse(answer));
  }

  async pruneBuildCache(ids: readonly string[]): Promise<void> {
    const filters = JSON.stringify({ id: [`^(${ids.join('|')})$`] }); // a pattern is what it takes
    const query = new URLSearchParams({ all: '1', filters });
    this.expect(STATUS_OK, await this.socket.call('POST', `${API}/build/prune?${query.toString()}`));
  }

  private expect(status: number, answer: Answer): Answer {
    if (answer.status === status) return answer;
    throw new InnerDockerUnavailableError(this.machine, new Error(`${answer.status}: ${answer.body.slice(0, 200)}`));
  }

  private parse(answer: Answer): unknown {
    try {
      return JSON.parse(answer.body);
    } catch (error) {
      throw new InnerDockerUnavailableError(this.machine, error);
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
