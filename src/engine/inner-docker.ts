import type { Readable } from 'node:stream';
import type { ExecOptions, ExecResult } from './container-engine.js';

export type ObjectKind = 'container' | 'network' | 'volume' | 'image';
export const OBJECT_KINDS = ['container', 'network', 'volume', 'image'] as const satisfies readonly ObjectKind[];

/** What `docker inspect` says of one object: written by a daemon that the learner owns, so nothing in it is trusted. */
export type Inspection = Readonly<Record<string, unknown>>;

/** One entry of the inner daemon's event stream. */
export interface DockerEvent {
  /** `container`, `network`, `volume`, `image`, `builder`, … */
  readonly type: string;
  /** `create`, `connect`, `die`, … ; for `exec_start: cmd` only the part before the colon. */
  readonly action: string;
  /** Id of the object, or its name for volumes. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly timeNano: bigint;
}

/** A build by BuildKit, the daemon's builder. */
export interface BuildOrder {
  /** A tar archive of the context. The daemon reads it to its end, or destroys it. */
  readonly context: Readable;
  /** In the archive. */
  readonly dockerfile: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** A vertex of BuildKit's: `[build 3/5] RUN npm ci`, `exporting to image`, … */
export interface BuildStep {
  readonly name: string;
  readonly isCached: boolean;
  /** Empty where there is none. */
  readonly error: string;
  /** What it printed last. */
  readonly log: string;
}

export interface BuildOutcome {
  /** In the order in which the daemon told of them first. */
  readonly steps: readonly BuildStep[];
  /** The id of the image; undefined when there is none. */
  readonly image?: string;
  /** Why there is none, in the daemon's words. */
  readonly error?: string;
}

/** Something that the builder keeps to be quicker the next time. */
export interface CacheRecord {
  readonly id: string;
  readonly parents: readonly string[];
  readonly description: string;
}

/**
 * The learner's own Docker daemon, reached over its socket. Answers are bounded in size and time, since the learner is
 * root there. Methods throw `InnerDockerUnavailableError` when it does not answer.
 */
export abstract class InnerDocker {
  abstract ping(signal?: AbortSignal): Promise<void>;
  /** Ids (names for volumes) of all objects, stopped containers included. */
  abstract list(kind: ObjectKind): Promise<string[]>;
  /** Undefined when there is none of that id or name. */
  abstract inspect(kind: ObjectKind, idOrName: string): Promise<Inspection | undefined>;
  /** Live events, beginning with those since the given time where the daemon still knows them (its last 256). Ends by throwing. */
  abstract events(options: { since?: Date; signal: AbortSignal }): AsyncIterable<DockerEvent>;
  /** Runs a command in a running container. Undefined when there is no such running container. */
  abstract exec(container: string, command: readonly string[], options?: ExecOptions): Promise<ExecResult | undefined>;
  /** Builds an image without a name, until `signal` aborts. What is wrong with the Dockerfile is an outcome. */
  abstract build(order: BuildOrder, signal: AbortSignal): Promise<BuildOutcome>;
  /** An image that is gone already is success. */
  abstract removeImage(id: string): Promise<void>;
  abstract buildCache(): Promise<CacheRecord[]>;
  /** Records that others build on stay. */
  abstract pruneBuildCache(ids: readonly string[]): Promise<void>;
}
