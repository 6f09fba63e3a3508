import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Container } from 'dockerode';
import { FLOW } from '../../src/terminals/protocol.js';
import { fastScreen, type Screen, type ShellLine } from './shell-line.js';

/** The baseline of terminals: bash on a terminal of the engine's own, as `docker exec -it` opens it. */
export class BareShell implements ShellLine {
  onOutput: (bytes: Buffer) => void = () => undefined;

  private constructor(
    private readonly socket: Duplex,
    screen: Screen,
  ) {
    // As far ahead of the screen as our own pages are let.
    let undrawn = 0;
    socket.on('data', (bytes: Buffer) => {
      undrawn += bytes.length;
      if (undrawn > FLOW.pauseAbove) socket.pause();
      screen(bytes.length, () => {
        undrawn -= bytes.length;
        if (undrawn < FLOW.resumeBelow) socket.resume();
        this.onOutput(bytes);
      });
    });
    socket.on('error', () => undefined); // the machine went away with the shell in it
  }

  static async open(container: Container, screen: Screen = fastScreen): Promise<BareShell> {
    const exec = await container.exec({
      Cmd: ['/bin/bash', '-l'],
      Env: ['TERM=xterm-256color'],
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      Tty: true,
    });
    return new BareShell(await exec.start({ hijack: true, stdin: true, Tty: true }), screen);
  }

  type(text: string): void {
    this.socket.write(text);
  }

  closed(): Promise<unknown> {
    return once(this.socket, 'close');
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}
