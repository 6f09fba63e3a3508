import type { Duplex } from 'node:stream';
import { tool, TRUSTED_DIR, TRUSTED_ENV } from '../../engine/trusted-tools.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { before } from '../timing/deadline.js';
import { encode, type Message, MessageReader, type Request } from './agent-protocol.js';
import type { FileAnswer, TreeAnswer } from './file-facts.js';
import { FilesUnknownError } from './files.errors.js';

/** A machine under load takes a moment; one that takes longer does not answer. */
const ANSWER_MS = 5_000;

type Answer = Exclude<Message, { kind: 'event' }>;

interface Pending {
  readonly kind: Answer['kind'];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The program in a machine that reads its files and tells of changes: one process for as long as somebody looks. Answers
 * come in the order of the questions; what breaks that order, or is late, ends it, and every open question with it.
 */
export class FileAgent implements Disposable {
  private readonly reader = new MessageReader();
  private readonly pending: Pending[] = [];
  private isOver = false;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;

  private constructor(
    private readonly stream: Duplex,
    private readonly onEvent: (path: string) => void,
  ) {
    this.ended = new Promise((resolve) => {
      stream.once('close', () => {
        this.end();
        resolve();
      });
    });
    stream.on('error', () => undefined); // it closes after that, which is what counts
    stream.on('end', () => stream.destroy());
    stream.on('data', (chunk: Buffer) => {
      this.take(chunk);
    });
  }

  /** Resolves once it has answered a first time. Throws `FilesUnknownError`, or what the engine says. */
  static async start(access: Pick<SandboxAccess, 'openExec'>, onEvent: (path: string) => void): Promise<FileAgent> {
    const place = { env: TRUSTED_ENV, workingDir: TRUSTED_DIR };
    const agent = new FileAgent((await access.openExec([tool('file-agent')], place)).stream, onEvent);
    await agent.read('/', 0, 0);
    return agent;
  }

  /** Asked before a path is read, every later change of it is told. */
  watch(folder: string): void {
    this.send({ kind: 'watch', path: folder });
  }

  /** Throws `FilesUnknownError`. */
  async read(path: string, offset: number, limit: number): Promise<FileAnswer> {
    return (await this.ask({ kind: 'read', path, offset, limit })).answer as FileAnswer;
  }

  /** Throws `FilesUnknownError`. */
  async list(path: string, most: number): Promise<TreeAnswer> {
    return (await this.ask({ kind: 'list', path, most })).answer as TreeAnswer;
  }

  [Symbol.dispose](): void {
    this.stream.destroy();
  }

  private async ask(request: Request & { kind: Answer['kind'] }): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => {
      this.pending.push({ kind: request.kind, resolve, reject });
      this.send(request);
    });
    try {
      return await before(ANSWER_MS, answer);
    } catch (error) {
      this.stream.destroy();
      throw new FilesUnknownError(error);
    }
  }

  private send(request: Request): void {
    if (this.isOver) this.end();
    else this.stream.write(encode(request));
  }

  private take(chunk: Buffer): void {
    try {
      for (const message of this.reader.read(chunk)) {
        if (message.kind === 'event') this.onEvent(message.path);
        else this.answer(message);
      }
    } catch {
      this.stream.destroy(); // not one of ours: another is started
    }
  }

  private answer(answer: Answer): void {
    const asked = this.pending.shift();
    if (asked?.kind !== answer.kind) throw new Error('The file agent answers what it was not asked.');
    asked.resolve(answer);
  }

  private end(): void {
    this.isOver = true;
    for (const { reject } of this.pending.splice(0)) reject(new FilesUnknownError());
  }
}
