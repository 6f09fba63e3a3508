import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { MOST_PASSWORD, PASSWORD_RULE } from '../auth/trainers/rules.js';
import { UsageError } from './for-the-operator.js';

/** A password of the longest kind, in the widest letters, and its line end. */
const MOST_BYTES = MOST_PASSWORD * 4 + 2;

/**
 * Asked for twice and not shown where somebody types, else the first line of the standard input. Never an argument:
 * those are seen by whoever lists processes, and kept in the shell's history.
 */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(process.stdin);
  const password = await ask('Password: ');
  if ((await ask('The same again: ')) !== password) throw new UsageError('The two passwords are not the same.');
  return password;
}

async function firstLine(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk as string));
    const read = Buffer.concat(chunks);
    if (read.includes('\n')) break;
    if (read.length > MOST_BYTES) throw new UsageError(`A password has ${PASSWORD_RULE}.`);
  }
  return (Buffer.concat(chunks).toString().split('\n')[0] ?? '').replace(/\r$/, '');
}

function ask(question: string): Promise<string> {
  const output = new Writable({
    write: (_chunk, _encoding, done) => {
      done(); // shows nothing of what is typed
    },
  });
  const line = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  process.stderr.write(question);
  return new Promise<string>((resolve, reject) => {
    line.once('line', resolve);
    line.once('close', () => {
      reject(new UsageError('No password was given.')); // Ctrl-C or Ctrl-D; after a line it does nothing
    });
  }).finally(() => {
    line.close();
    process.stderr.write('\n');
  });
}
