import type Docker from 'dockerode';
import { mkdir, rm } from 'node:fs/promises';
import type { Duplex } from 'node:stream';
import {
  ContainerEngine,
  type EngineDescription,
  type ExecOptions,
  type ExecPlace,
  type ExecResult,
  type ExecStream,
  type HttpReply,
  type Machine,
  type MachineSpec,
  type Usage,
} from './container-engine.js';
import { openCliExec } from './cli-exec.js';
import { collectMachines } from './collect-machines.js';
import { MachineNotFoundError, MachineToolsError } from './engine.errors.js';
import { reaching, statusOf, unlessGone } from './engine-failure.js';
import { ExecDuplex, readOutput } from './exec-stream.js';
import { httpGetOver } from './http-probe.js';
import { DockerSocket } from './inner/docker-socket.js';
import { connectIfListening } from './inner/machine-socket.js';
import { SocketInnerDocker } from './inner/socket-inner-docker.js';
import type { InnerDocker } from './inner-docker.js';
import { containerOptions, type MachineSetting, networkOptions, socketFolder } from './machine-options.js';
import { didNotStart, isUnstarted, tool, TRUSTED_DIR, TRUSTED_ENV } from './trusted-tools.js';

/** Set on every object, so that two servers on one engine leave each other alone. */
export const INSTANCE_LABEL = 'radoub.instance';

/** Of the tool `timeout`: what it ended, and what it had to kill. */
const ENDED_CODES = [124, 137];

/** Seconds a machine gets to stop its own Docker before it is ended; its disk survives either way. */
const STOP_SECONDS = 5;

/** The engine as reached through its API. */
export class DockerEngine extends ContainerEngine {
  constructor(
    private readonly docker: Docker,
    private readonly instance: string,
    private readonly setting: MachineSetting,
    /** Set when processes are opened through the docker CLI instead of the API: the engine's address. */
    private readonly cliHost?: string,
  ) {
    super();
  }

  async describe(): Promise<EngineDescription> {
    const info = (await reaching(this.docker.info())) as {
      ServerVersion: string;
      SecurityOptions?: string[];
      Runtimes?: Record<string, unknown>;
      CgroupVersion?: string;
      MemTotal: number;
      NCPU: number;
    };
    return {
      version: info.ServerVersion,
      userNamespaces: (info.SecurityOptions ?? []).some((option) => /^name=(userns|rootless)/.test(option)),
      runtimes: Object.keys(info.Runtimes ?? {}),
      cgroupVersion: info.CgroupVersion === '2' ? 2 : 1,
      memoryBytes: info.MemTotal,
      cpus: info.NCPU,
    };
  }

  async start(spec: MachineSpec, signal?: AbortSignal): Promise<void> {
    const labels = { ...spec.labels, [INSTANCE_LABEL]: this.instance };
    try {
      signal?.throwIfAborted();
      await mkdir(socketFolder(this.setting, spec.name), { recursive: true, mode: 0o700 });
      // The container is made meanwhile: it asks for its network when it starts.
      const container = this.docker
        .createVolume({ Name: spec.name, Labels: labels })
        .then(() => this.docker.createContainer(containerOptions(spec, labels, this.setting)));
      const network = this.docker.createNetwork(networkOptions(spec, labels, this.setting.mtu));
      await reaching(allEnded([container, network]));
      signal?.throwIfAborted();
      await reaching((await container).start());
      signal?.throwIfAborted();
    } catch (error) {
      await this.remove(spec.name).catch(() => undefined); // the first failure is the one to tell
      throw error;
    }
  }

  async resume(name: string): Promise<void> {
    await this.known(name, this.docker.getContainer(name).start(), [304]);
  }

  async stop(name: string): Promise<void> {
    await this.known(name, this.docker.getContainer(name).stop({ t: STOP_SECONDS }), [304]);
  }

  async remove(name: string): Promise<void> {
    await unlessGone(this.docker.getContainer(name).remove({ force: true }));
    await Promise.all([
      unlessGone(this.docker.getNetwork(name).remove()),
      unlessGone(this.docker.getVolume(name).remove()),
      rm(socketFolder(this.setting, name), { recursive: true, force: true }),
    ]);
  }

  async listOurs(): Promise<Machine[]> {
    const filters = { label: [`${INSTANCE_LABEL}=${this.instance}`] };
    const [containers, networks, volumes] = await reaching(
      Promise.all([
        this.docker.listContainers({ all: true, filters }),
        this.docker.listNetworks({ filters }),
        this.docker.listVolumes({ filters }),
      ]),
    );
    return collectMachines({ containers, networks, volumes: volumes.Volumes });
  }

  async exec(name: string, command: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    const { timeoutMs, stdin } = options;
    // `timeout` inside ends the process; the wait here is a little longer and covers a machine that hangs.
    const bounded =
      timeoutMs === undefined ? command : [tool('timeout'), '-k', '1', `${timeoutMs / 1000}s`, ...command];
    const exec = await this.known(
      name,
      this.docker.getContainer(name).exec({
        Cmd: [...bounded],
        ...placeOf(options),
        AttachStdin: stdin !== undefined,
        AttachStdout: true,
        AttachStderr: true,
      }),
    );
    const begin = performance.now();
    const socket = await this.known(name, exec.start({ hijack: true, stdin: stdin !== undefined }));
    if (stdin !== undefined) socket.end(stdin);
    const output = await readOutput(socket, {
      maxBytes: options.maxBytes,
      timeoutMs: timeoutMs === undefined ? undefined : timeoutMs + 3_000,
    });
    const exitCode = (await this.known(name, exec.inspect())).ExitCode ?? -1; // gone with a machine that has stopped
    if (didNotStart(exitCode, output.output)) throw new MachineToolsError(name, output.output);
    const wasEnded = ENDED_CODES.includes(exitCode) && performance.now() - begin >= (timeoutMs ?? Infinity);
    return { ...output, exitCode, timedOut: output.timedOut || wasEnded };
  }

  async openExec(name: string, command: readonly string[], place: ExecPlace = {}): Promise<ExecStream> {
    if (this.cliHost !== undefined) return openCliExec(this.cliHost, name, command, place);
    const exec = await this.known(
      name,
      this.docker.getContainer(name).exec({
        Cmd: [...command],
        ...placeOf(place),
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: false,
      }),
    );
    const socket = await this.known(name, exec.start({ hijack: true, stdin: true }));
    return {
      stream: new ExecDuplex(socket),
      exitCode: async () => (await reaching(exec.inspect())).ExitCode ?? undefined,
    };
  }

  connect(name: string, socket: string): Promise<Duplex | undefined> {
    return connectIfListening(`${socketFolder(this.setting, name)}/${socket}`);
  }

  async httpGet(name: string, port: number, path: string, timeoutMs: number): Promise<HttpReply | undefined> {
    const seconds = Math.ceil(timeoutMs / 1000) + 1; // the server gives up first, which does not end the process
    const tunnel = [tool('busybox'), 'timeout', String(seconds), tool('busybox'), 'nc', '127.0.0.1', String(port)];
    const opened = await this.openExec(name, tunnel, { env: TRUSTED_ENV, workingDir: TRUSTED_DIR });
    const reply = await httpGetOver(opened.stream, { port, path }, timeoutMs);
    if (!reply && isUnstarted(await opened.exitCode())) throw new MachineToolsError(name, 'it has no nc');
    return reply;
  }

  async stats(name: string): Promise<Usage> {
    const stats = await this.known(name, this.docker.getContainer(name).stats({ stream: false, 'one-shot': true }));
    return {
      memoryBytes: stats.memory_stats.usage,
      cpuSeconds: stats.cpu_stats.cpu_usage.total_usage / 1e9,
      pids: stats.pids_stats?.current ?? 0,
    };
  }

  inner(name: string, node = 1): InnerDocker {
    const socket = node === 1 ? 'docker.sock' : `node${node}.sock`;
    const path = `${socketFolder(this.setting, name)}/${socket}`;
    return new SocketInnerDocker(name, new DockerSocket(name, path));
  }

  private async known<T>(name: string, call: Promise<T>, fine: readonly number[] = []): Promise<T> {
    try {
      return await reaching(call);
    } catch (error) {
      const status = statusOf(error);
      if (status !== undefined && fine.includes(status)) return undefined as T;
      if (status === 404 || isNotRunning(error)) throw new MachineNotFoundError(name);
      throw error;
    }
  }
}

/** Waits for all, then throws the first failure: nothing more is being made when what was made is undone. */
async function allEnded(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

/** The machine exists and does not run, which to a caller who wants to act in it is the same as none. */
function isNotRunning(error: unknown): boolean {
  const status = statusOf(error);
  return status === 409 || (status === 500 && /container not running/.test(String(error))); // 500: it is being removed
}

function placeOf({ env = {}, workingDir }: ExecPlace): { Env: string[]; WorkingDir?: string } {
  const Env = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  return { Env, ...(workingDir === undefined ? {} : { WorkingDir: workingDir }) };
}
