import { isUtf8 } from 'node:buffer';
import type { FileAnswer, FileFacts, FileType, TreeAnswer, TreeEntry } from './file-facts.js';

/** A request to the `file-agent` of a machine; `sandbox-images/sandbox/file-agent.c` says what each means. */
export type Request =
  | { readonly kind: 'watch'; readonly path: string }
  | { readonly kind: 'read'; readonly path: string; readonly offset: number; readonly limit: number }
  | { readonly kind: 'list'; readonly path: string; readonly most: number };

export type Message =
  | { readonly kind: 'event'; readonly path: string }
  | { readonly kind: 'read'; readonly answer: FileAnswer }
  | { readonly kind: 'list'; readonly answer: TreeAnswer };

/** A path and a name in it at their longest, with room for the numbers before them. */
const MAX_HEAD = 6 * 1024;
/** What the agent lists at most. */
const MAX_PAYLOAD = 4 * 1024 ** 2;

const TYPES: Readonly<Record<string, FileType>> = { f: 'file', d: 'folder', l: 'link', o: 'other' };

export function encode(request: Request): Buffer {
  switch (request.kind) {
    case 'watch':
      return Buffer.from(`W${request.path}\0`);
    case 'read':
      return Buffer.from(`R${request.offset} ${request.limit} ${request.path}\0`);
    case 'list':
      return Buffer.from(`T${request.most} ${request.path}\0`);
  }
}

/** Takes apart what the agent says. Throws at what no agent of ours would say; the learner may have put one in its place. */
export class MessageReader {
  private head: Buffer = Buffer.alloc(0);
  /** Of the answer that is being read: what was in its head, and its bytes so far. */
  private body: { readonly head: string; readonly missing: number; readonly parts: Buffer[] } | undefined;

  read(chunk: Buffer): Message[] {
    const messages: Message[] = [];
    let rest = chunk;
    while (rest.length > 0) {
      rest = this.body ? this.takeBody(rest) : this.takeHead(rest, messages);
      const message = this.finished();
      if (message) messages.push(message);
    }
    return messages;
  }

  private takeHead(bytes: Buffer, messages: Message[]): Buffer {
    const end = bytes.indexOf(0);
    this.head = Buffer.concat([this.head, end < 0 ? bytes : bytes.subarray(0, end)]);
    if (this.head.length > MAX_HEAD) throw new Error('The file agent sent too long a line.');
    if (end < 0) return Buffer.alloc(0);
    const head = this.head.toString();
    this.head = Buffer.alloc(0);
    if (head.startsWith('E')) messages.push({ kind: 'event', path: head.slice(1) });
    else this.body = { head, missing: lengthIn(head), parts: [] };
    return bytes.subarray(end + 1);
  }

  private takeBody(bytes: Buffer): Buffer {
    if (!this.body) return bytes;
    const taken = bytes.subarray(0, this.body.missing);
    this.body.parts.push(Buffer.from(taken)); // a copy: the chunk it is a slice of would be kept alive
    this.body = { ...this.body, missing: this.body.missing - taken.length };
    return bytes.subarray(taken.length);
  }

  private finished(): Message | undefined {
    if (!this.body || this.body.missing > 0) return undefined;
    const { head, parts } = this.body;
    this.body = undefined;
    const payload = Buffer.concat(parts);
    return head.startsWith('R')
      ? { kind: 'read', answer: fileIn(head, payload) }
      : { kind: 'list', answer: { entries: entriesIn(payload), error: Number(/^T(\d+)/.exec(head)?.[1]) } };
  }
}

function lengthIn(head: string): number {
  const length = Number(/^(?:R\d+ [fdlo] [0-7]+ \d+ \d+ \d+|T\d+) (\d{1,8})$/.exec(head)?.[1] ?? NaN);
  if (!(length <= MAX_PAYLOAD)) throw new Error('The file agent sent something else than an answer.');
  return length;
}

function fileIn(head: string, content: Buffer): FileAnswer {
  const [error, ...facts] = head.slice(1).split(' ');
  return { facts: factsIn(facts), content, error: Number(error) };
}

/** `f 644 0 0 12 …` */
function factsIn([type = '', mode = '', uid, gid, size]: readonly string[]): FileFacts {
  return {
    type: TYPES[type] ?? 'other',
    mode: parseInt(mode, 8),
    uid: Number(uid),
    gid: Number(gid),
    size: Number(size),
  };
}

const ENTRY = /^([fdlo] [0-7]+ \d+ \d+ \d+) (-?\d+ -?\d+) ([^]+)$/;

/** Names that are no text are passed over: neither Docker nor a page could show them. */
function entriesIn(payload: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const lines = linesIn(payload);
  for (const line of lines) {
    const target = line?.startsWith('l') ? lines.next().value : undefined;
    const [, facts = '', times = '', path] = ENTRY.exec(line ?? '') ?? [];
    if (path === undefined) continue;
    const entry = { ...factsIn(facts.split(' ')), path, version: `${facts} ${times}` };
    entries.push(target ? { ...entry, target } : entry);
  }
  return entries;
}

/** What lies between zero bytes; undefined for what is no text. */
function* linesIn(payload: Buffer): Generator<string | undefined, undefined> {
  for (let at = 0; at < payload.length;) {
    const end = payload.indexOf(0, at);
    const line = payload.subarray(at, end < 0 ? payload.length : end);
    at += line.length + 1;
    yield isUtf8(line) ? line.toString() : line.toString('latin1').startsWith('l') ? 'l' : undefined;
  }
}
