import type { Duplex } from 'node:stream';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import type { Grant } from '../entrance/tickets.js';
import { helloFrame } from '../frames.js';
import { ShellNotStartedError } from '../terminal.errors.js';
import type { Hello } from './read-message.js';

const PROGRAM = '/usr/local/bin/shell-holder';

/** A machine with everything at its caps is slow, but one that hangs keeps nobody waiting for ever. */
const START_MS = 20_000;

/**
 * Joins a terminal's shell, and has it started where there is none. What comes and goes are frames of `shell-holder`, or
 * whatever a learner has put in its place. The caller destroys the stream. Throws `ShellNotStartedError`.
 */
export async function joinShell(
  access: Pick<SandboxAccess, 'connect' | 'exec'>,
  { terminal, mode }: Pick<Grant, 'terminal' | 'mode'>,
  { client, since, cols, rows }: Hello,
): Promise<Duplex> {
  // 0 leaves the size as it is: only the learner's own page has a say in it.
  const size = mode === 'type' ? { cols, rows } : { cols: 0, rows: 0 };
  const socket = `${terminal}.sock`;
  const shell = (await access.connect(socket)) ?? (await start());
  shell.write(helloFrame({ watch: mode === 'watch', since, client, ...size }));
  return shell;

  async function start(): Promise<Duplex> {
    const to = ['--name', terminal, '--cols', String(size.cols), '--rows', String(size.rows)];
    const { output } = await access.exec([PROGRAM, 'start', ...to], { timeoutMs: START_MS });
    const started = await access.connect(socket);
    if (!started) throw new ShellNotStartedError(terminal, output);
    return started;
  }
}
