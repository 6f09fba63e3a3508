import { Duplex } from 'node:stream';
import { type IPty, spawn } from 'node-pty';
import type { ExecPlace, ExecStream } from './container-engine.js';

/**
 * Nobody looks at the terminal in between: it passes bytes on as they are, and says when it does. Not `docker exec -t`,
 * which would make a second one in the machine, swallow Ctrl-P Ctrl-Q, and leave the process there when we leave.
 */
const RAW = ['/bin/sh', '-c', 'stty raw -echo && printf . && exec "$@" 2>/dev/null', 'sh'] as const;
const READY_BYTES = 1;

/** A process in a machine through the docker CLI under node-pty, for an engine that is reachable only through it. */
export function openCliExec(host: string, name: string, command: readonly string[], place: ExecPlace = {}): ExecStream {
  const { env = {}, workingDir } = place;
  const options = Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  if (workingDir !== undefined) options.push('--workdir', workingDir);
  const [shell, ...args] = [...RAW, 'docker', '--host', host, 'exec', '-i', ...options, name, ...command];
  const pty = spawn(shell, args, {
    encoding: null, // bytes, not text: a frame may be cut in the middle of a character
  });
  const stream = new PtyDuplex(pty);
  const exited = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode }) => {
      stream.ended();
      resolve(exitCode);
    });
  });
  return { stream, exitCode: () => exited };
}

class PtyDuplex extends Duplex {
  private toSkip = READY_BYTES;
  private isOver = false;
  /** Waits until the terminal is raw. */
  private pending: (() => void) | undefined;

  constructor(private readonly pty: IPty) {
    super();
    // With `encoding: null` the data are buffers; the types know of text only.
    pty.onData((bytes: unknown) => {
      this.receive(bytes as Buffer);
    });
  }

  ended(): void {
    this.isOver = true;
    this.writePending();
    this.push(null);
  }

  override _read(): void {
    this.pty.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.pending = () => {
      if (!this.isOver) this.pty.write(chunk); // its number may be another file's by then
      done();
    };
    if (this.toSkip === 0 || this.isOver) this.writePending();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.isOver) this.pty.kill();
    done(error);
  }

  private receive(bytes: Buffer): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    if (this.toSkip === 0) this.writePending();
    const rest = bytes.subarray(skipped);
    if (rest.length > 0 && !this.push(rest)) this.pty.pause();
  }

  private writePending(): void {
    const write = this.pending;
    this.pending = undefined;
    write?.();
  }
}
