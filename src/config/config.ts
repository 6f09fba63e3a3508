import { resolve } from 'node:path';
import { ConfigError } from './config.error.js';
import { readOpenidConfig, type OpenidConfig } from './openid-config.js';
import {
  flag,
  hostPort,
  integer,
  list,
  oneOf,
  ranges,
  registry,
  size,
  text,
  type Environment,
} from './read-variable.js';

/** Where the Docker engine is: a child process of ours, or one that somebody else runs. */
export type EngineChoice = { kind: 'embedded'; keepRunning: boolean } | { kind: 'external'; socket: string };

/** Everything that the environment decides, read once at start. `docs/operations.md` lists the variables. */
export interface Config {
  readonly listen: { readonly host: string; readonly port: number };
  /** Names under which browsers may reach us; anything else is refused (DNS rebinding, cross-site sockets). */
  readonly allowedHosts: readonly string[];
  /** Addresses and ranges of proxies that are believed who calls and whether by https; those on loopback always are. */
  readonly proxies: readonly string[];
  /** Holds the database, the embedded engine and the sockets of the machines' Dockers. */
  readonly stateDir: string;
  /** Where each machine's socket folder lies; must be the same path for the engine and for us. */
  readonly socketsDir: string;
  readonly scenariosDir: string;
  readonly engine: EngineChoice;
  /** OCI runtime of the machines. Ours is `sandbox`; others (`sysbox-runc`) get none of our flags. */
  readonly sandboxRuntime: string;
  /** How a process that stays open in a machine is reached: the engine's API, or node-pty around the docker CLI. */
  readonly pty: 'api' | 'cli';
  /** Accepts an engine without user namespaces. */
  readonly trustLearners: boolean;
  /** A visitor becomes a local learner without a class. Only ever on loopback. */
  readonly open: boolean;
  /** Undefined: trainers log in by password only. */
  readonly openid: OpenidConfig | undefined;
  /** Trainers' webhooks may go to private addresses, and without https to this machine. */
  readonly webhookPrivate: boolean;
  readonly internet: boolean;
  /** Resolvers that machines may ask; none means those of this host. */
  readonly dns: readonly string[];
  /** A pull-through registry mirror for the machines and the engine, or none. */
  readonly registryMirror: string;
  /** Sandboxes kept ready for whoever comes next. */
  readonly poolSize: number;
  /** Most sandboxes at once; 0 means as many as the engine's memory holds. */
  readonly maxSandboxes: number;
  readonly sessionMinutes: number;
  /** Of terminals: whether sessions are recorded whose learners are in no class, and the most that one recording holds. */
  readonly recording: { readonly everySession: boolean; readonly mostBytes: number };
  /** How much a learner without a class may add to a session by themselves. */
  readonly extensionMinutes: number;
  /** How long the machine of a learner without a class is kept, stopped, after the deadline. */
  readonly keepMinutes: number;
  /** A machine whose Docker does not answer by then will not make it. */
  readonly bootSeconds: number;
  /** Default and greatest caps of a machine. */
  readonly caps: {
    readonly memoryBytes: number;
    readonly cpus: number;
    readonly pids: number;
    readonly diskBytes: number;
  };
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Throws `ConfigError`, which names every variable that is wrong, not only the first. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const read = <T>(parse: (environment: Environment) => T, fallback: T): T => {
    try {
      return parse(environment);
    } catch (error) {
      problems.push((error as Error).message);
      return fallback;
    }
  };

  const listen = read(hostPort('RADOUB_LISTEN', { host: '127.0.0.1', port: 7070 }), { host: '127.0.0.1', port: 0 });
  const onLoopback = LOOPBACK.includes(listen.host);
  // In a container the address to listen on says nothing; whoever publishes the port says where.
  const opening = read(oneOf('RADOUB_OPEN', ['false', 'true', 'published-on-loopback']), 'false');
  if (opening === 'true' && !onLoopback) {
    problems.push('RADOUB_OPEN=true lets anybody in, so it needs RADOUB_LISTEN on 127.0.0.1');
  }
  const socket = read(text('RADOUB_ENGINE', ''), '');
  if (socket !== '' && !socket.startsWith('unix:///')) problems.push('RADOUB_ENGINE must look like unix:///path');

  const openid = read(readOpenidConfig, undefined);
  const ownNames = [...(onLoopback ? [] : [listen.host]), ...(openid ? [openid.publicUrl.hostname] : [])];

  const config: Config = {
    listen,
    allowedHosts: [...LOOPBACK, ...ownNames, ...read(list('RADOUB_HOSTS'), [])],
    proxies: read(ranges('RADOUB_PROXIES'), []),
    stateDir: resolve(read(text('RADOUB_STATE', '/var/lib/radoub'), '')),
    socketsDir: resolve(read(text('RADOUB_SOCKETS', '/run/radoub/sockets'), '')),
    scenariosDir: resolve(read(text('RADOUB_SCENARIOS', 'scenarios'), '')),
    engine:
      socket === ''
        ? { kind: 'embedded', keepRunning: read(flag('RADOUB_KEEP_ENGINE', false), false) }
        : { kind: 'external', socket: socket.slice('unix://'.length) },
    sandboxRuntime: read(text('RADOUB_SANDBOX_RUNTIME', 'sandbox'), 'sandbox'),
    pty: read(oneOf('RADOUB_PTY', ['api', 'cli']), 'api'),
    trustLearners: read(flag('RADOUB_TRUST_LEARNERS', false), false),
    open: opening !== 'false',
    openid,
    webhookPrivate: read(flag('RADOUB_WEBHOOK_PRIVATE', false), false),
    internet: read(flag('RADOUB_INTERNET', true), true),
    dns: read(list('RADOUB_DNS'), []),
    registryMirror: read(registry('RADOUB_MIRROR'), ''),
    poolSize: read(integer('RADOUB_POOL', 1, { min: 0, max: 100 }), 0),
    maxSandboxes: read(integer('RADOUB_MAX_SANDBOXES', 0, { min: 0, max: 10_000 }), 0),
    sessionMinutes: read(integer('RADOUB_SESSION_MINUTES', 240, { min: 5, max: 7 * 24 * 60 }), 0),
    recording: {
      everySession: read(flag('RADOUB_RECORD', false), false),
      mostBytes: read(size('RADOUB_RECORD_LIMIT', '16m'), 0),
    },
    extensionMinutes: read(integer('RADOUB_EXTENSION_MINUTES', 0, { min: 0, max: 24 * 60 }), 0),
    keepMinutes: read(integer('RADOUB_KEEP_MINUTES', 0, { min: 0, max: 30 * 24 * 60 }), 0),
    bootSeconds: read(integer('RADOUB_BOOT_SECONDS', 60, { min: 1, max: 600 }), 60),
    caps: {
      memoryBytes: read(size('RADOUB_MEMORY', '512m'), 0),
      cpus: read(integer('RADOUB_CPUS', 1, { min: 1, max: 64 }), 1),
      pids: read(integer('RADOUB_PIDS', 512, { min: 128, max: 100_000 }), 0),
      diskBytes: read(size('RADOUB_DISK', '4g'), 0),
    },
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
