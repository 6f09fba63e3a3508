import type { Duplex } from 'node:stream';
import { FrameDecoder, inputFrame } from '../frames.js';

/** The shell was there and went, or its machine did, before it had taken everything. */
export class ShellLostError extends Error {
  override readonly name = 'ShellLostError';
}

/**
 * Types into a shell once the shell has shown something: before its prompt it would not
 * read but echo. Resolves when the shell has taken everything. Throws `ShellLostError`, or why `signal` aborted.
 */
export async function typeInto(shell: Duplex, text: Buffer, signal: AbortSignal): Promise<void> {
  const decoder = new FrameDecoder();
  const giveUp = (): void => {
    shell.destroy(signal.reason as Error);
  };
  signal.addEventListener('abort', giveUp, { once: true });
  let before = 0;
  let isTyped = false;
  try {
    signal.throwIfAborted();
    for await (const chunk of shell as AsyncIterable<Buffer>) {
      for (const frame of decoder.decode(chunk)) {
        if (frame.type === 'welcome') before = frame.typed;
        else if (frame.type === 'exit') throw new ShellLostError('the shell ended');
        else if (frame.type === 'typed' && isTyped && frame.count >= before + text.length) return;
        else if (frame.type === 'output' && !isTyped) {
          isTyped = true;
          shell.write(inputFrame(text));
        }
      }
    }
    throw new ShellLostError('the machine went away');
  } finally {
    signal.removeEventListener('abort', giveUp);
    shell.destroy();
  }
}
