import { readFileSync } from 'node:fs';
import { spawn, type IPty } from 'node-pty';
import { eventually } from './eventually.js';
import { RADOUB } from './remote-command.js';

/** All that a trainer's terminal may ever be told: places, colours, and a screen of its own that it leaves again. */
// eslint-disable-next-line no-control-regex -- these are control sequences
const OURS = /\x1b\[(?:[\d;]*[mHGKJ]|\?(?:25|7|1049|2004)[lh])/g;

/** A person's terminal: a shell in it, in which they run the command. */
export class TrainerTerminal implements Disposable {
  text = '';
  private readonly pty: IPty;
  private exited = false;

  constructor(environment: Record<string, string>, { cols = 80, rows = 24 } = {}) {
    const env = { ...environment, PS1: '', TERM: 'xterm-256color' };
    this.pty = spawn('/bin/bash', ['--norc', '--noprofile', '--noediting'], { cols, rows, env });
    this.pty.onData((data) => (this.text += data));
    this.pty.onExit(() => (this.exited = true));
  }

  /** Starts a command of `radoub`; when it ends, the exit code and the mode of the terminal are shown. */
  run(...args: string[]): void {
    this.text = '';
    const command = [process.execPath, RADOUB, ...args].map((word) => `'${word}'`).join(' ');
    this.type(`${command}; echo "code=$? $(stty -a | grep -oE -e '-?(icanon|echo|isig)\\b' | tr '\\n' ' ')"\r`);
  }

  /** Resolves with the exit code, once the terminal is as it was before the command. */
  async isBack(): Promise<number> {
    const found = (): RegExpExecArray | null => /code=(\d+) isig icanon echo /.exec(this.text);
    await eventually(
      () => found() !== null,
      () => `The terminal is not given back: ${JSON.stringify(this.text.slice(-800))}`,
      { withinMs: 30_000 },
    );
    return Number(found()?.[1]);
  }

  /** Waits for something new. */
  async sees(text: string): Promise<void> {
    await eventually(
      () => this.text.includes(text),
      () => `The terminal does not show ${JSON.stringify(text)} but ${JSON.stringify(this.text.slice(-800))}`,
      { withinMs: 30_000 },
    );
  }

  type(keys: string): void {
    this.pty.write(keys);
  }

  /** To the command that runs. */
  signal(signal: NodeJS.Signals): void {
    const { pid } = this.pty;
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    process.kill(Number(child), signal);
  }

  resize(cols: number, rows: number): void {
    this.pty.resize(cols, rows);
  }

  /** Escape sequences and control characters that are none of the command's own. */
  get foreign(): string[] {
    // eslint-disable-next-line no-control-regex
    return this.text.replaceAll(OURS, '').match(/[^\P{Cc}\r\n\x07]/gu) ?? [];
  }

  [Symbol.dispose](): void {
    if (!this.exited) this.pty.kill('SIGKILL');
  }
}
