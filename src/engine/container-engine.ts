import type { Duplex } from 'node:stream';
import type { InnerDocker } from './inner-docker.js';

/** Hard limits of one machine. Memory counts swap too, so there is none beyond it. */
export interface Caps {
  readonly memoryBytes: number;
  /** Cores; fractions allowed. */
  readonly cpus: number;
  readonly pids: number;
  /** Size of the file system that holds the learner's root and all of Docker's data. */
  readonly diskBytes: number;
}

/** Everything needed to make one machine: its container, network, volume and socket folder, all under one name. */
export interface MachineSpec {
  /** `radoub-<id>`: the container's, the network's and the volume's name. */
  readonly name: string;
  readonly hostname: string;
  readonly image: string;
  readonly caps: Caps;
  readonly internet: boolean;
  /** Besides `radoub.instance`, which the engine adds itself. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What the engine holds under one name: any of the parts may be missing after a crash half-way. */
export interface Machine {
  readonly name: string;
  readonly container: 'running' | 'exited' | 'missing';
  readonly hasNetwork: boolean;
  readonly hasVolume: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly createdAt: Date;
}

/** Where a process runs; the machine's own settings unless told. */
export interface ExecPlace {
  readonly env?: Readonly<Record<string, string>>;
  readonly workingDir?: string;
}

export interface ExecOptions extends ExecPlace {
  /** Ends the waiting, and the process where the engine can. */
  readonly timeoutMs?: number;
  /** Output beyond this is dropped; 64 KiB unless told. */
  readonly maxBytes?: number;
  readonly stdin?: string | Buffer;
}

export interface ExecResult {
  readonly exitCode: number;
  /** Standard output and error as they came, cut at `maxBytes`. */
  readonly output: string;
  readonly timedOut: boolean;
}

/** A process in a machine: written bytes are its standard input, read bytes its standard output (error is dropped). */
export interface ExecStream {
  readonly stream: Duplex;
  /** Resolves after the stream ended; undefined where the engine no longer knows. */
  exitCode(): Promise<number | undefined>;
}

export interface Usage {
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
  readonly pids: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** First 64 KiB. */
  readonly body: string;
}

export interface EngineDescription {
  readonly version: string;
  readonly userNamespaces: boolean;
  readonly runtimes: readonly string[];
  readonly cgroupVersion: 1 | 2;
  readonly memoryBytes: number;
  readonly cpus: number;
}

/**
 * All that the server asks of the Docker engine that runs the machines. The class is also the injection token.
 * Every method throws `EngineUnavailableError` while the engine does not answer.
 */
export abstract class ContainerEngine {
  abstract describe(): Promise<EngineDescription>;
  /** Makes network, volume and container, and starts it. Undoes what it made if any part fails or `signal` aborts. */
  abstract start(spec: MachineSpec, signal?: AbortSignal): Promise<void>;
  /** Starts a stopped machine again: its root, images and containers are as it left them. */
  abstract resume(name: string): Promise<void>;
  /** Halts the machine and keeps its disk. */
  abstract stop(name: string): Promise<void>;
  /** Removes every part. Parts already gone are success. */
  abstract remove(name: string): Promise<void>;
  /** Machines with our own instance label, whole or in parts. Others' are never listed. */
  abstract listOurs(): Promise<Machine[]>;
  /** Runs a command as root in the machine to its end. */
  abstract exec(name: string, command: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Opens a process whose streams stay open; the caller destroys `stream`. That does not end the process. */
  abstract openExec(name: string, command: readonly string[], place?: ExecPlace): Promise<ExecStream>;
  /**
   * Connects to a socket in the machine's socket folder, which all of its nodes see; undefined where nobody listens. Who
   * does may be the learner. The caller destroys the stream.
   */
  abstract connect(name: string, socket: string): Promise<Duplex | undefined>;
  /**
   * An HTTP GET as made from the machine itself, to `127.0.0.1:port`; undefined where nothing answers. Like `exec`, it
   * throws `MachineToolsError` when the machine cannot even be asked.
   */
  abstract httpGet(name: string, port: number, path: string, timeoutMs: number): Promise<HttpReply | undefined>;
  abstract stats(name: string): Promise<Usage>;
  /** The Docker that runs inside the machine; a machine of several nodes has one on each, the first being its own. */
  abstract inner(name: string, node?: number): InnerDocker;
}
