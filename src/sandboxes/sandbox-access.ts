import type { Duplex } from 'node:stream';
import type { ExecOptions, ExecPlace, ExecResult, ExecStream, HttpReply } from '../engine/container-engine.js';
import type { InnerDocker } from '../engine/inner-docker.js';

/** What may be done inside one ready sandbox, on its first node. */
export interface SandboxAccess {
  readonly docker: InnerDocker;
  exec(command: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  openExec(command: readonly string[], place?: ExecPlace): Promise<ExecStream>;
  /** To a socket of its socket folder, the same on all nodes; undefined where nobody listens. */
  connect(socket: string): Promise<Duplex | undefined>;
  /** The Docker of one of its nodes. */
  dockerOn(node: number): InnerDocker;
  httpGet(port: number, path: string, timeoutMs: number): Promise<HttpReply | undefined>;
}
