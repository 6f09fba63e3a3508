import { setTimeout as delay } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import { FrameDecoder, type HolderFrame } from '../../terminals/frames.js';
import type { Size } from '../../terminals/terminal-sizes.js';
import type { CastWriter } from './cast-writer.js';

/** A shell's line, and the machine that it comes from. */
export interface ShellLine {
  readonly machine: string;
  readonly stream: Duplex;
}

/** Joins the shell, to watch, with the output from that byte on, or all that is kept. */
export type JoinShell = (since: number | null) => Promise<ShellLine>;

type Ending = 'exited' | 'lost' | 'not from the beginning';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/**
 * Follows one terminal while somebody may type into it, as one more viewer whose line is its own: pages come and go, and
 * are many, but each byte is read here once, by its number. What was shown while nobody was there is fetched from the
 * shell's own buffer. Invariant: at most one line at a time.
 */
export class TerminalRecorder {
  private readonly stopping = new AbortController();
  private attended = false;
  private visits = 0;
  private following: Promise<void> | undefined;
  private line: Duplex | undefined;

  constructor(
    private readonly writer: CastWriter,
    private readonly join: JoinShell,
    private readonly lost: (error: unknown) => void,
  ) {}

  /** Somebody is there, and the shell runs. */
  attend(): void {
    this.attended = true;
    this.visits += 1;
    if (this.stopping.signal.aborted) return;
    this.following ??= this.follow().finally(() => (this.following = undefined));
  }

  /** Nobody is: with nobody who draws, a flood would come at full speed. */
  rest(): void {
    this.attended = false;
    const { line } = this;
    this.line = undefined;
    line?.destroy();
  }

  resize(size: Size): void {
    this.writer.resize(size);
  }

  mark(label: string, unlessThere: boolean): void {
    this.writer.mark(label, unlessThere);
  }

  /** All that has come is in the file afterwards. */
  async close(): Promise<void> {
    this.stopping.abort();
    this.rest();
    await this.following;
    await this.writer.close();
  }

  /** Never rejects. */
  private async follow(): Promise<void> {
    let since = this.writer.position?.next ?? null;
    let delayMs = 0;
    while (this.attended && !this.writer.isOver) {
      const { visits } = this;
      const before = this.writer.position?.next;
      const ending = await this.read(since).catch((error: unknown) => {
        this.lost(error);
        return 'lost' as const;
      });
      if (ending === 'exited' && visits === this.visits) return; // whoever starts the next shell comes for it
      since = ending === 'lost' ? (this.writer.position?.next ?? null) : null;
      if (ending !== 'lost') continue;
      if (before !== this.writer.position?.next) delayMs = 0;
      await delay(delayMs, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
      delayMs = Math.min(LONGEST_DELAY_MS, Math.max(FIRST_DELAY_MS, delayMs * 2));
    }
  }

  private async read(since: number | null): Promise<Ending> {
    const { machine, stream } = await this.join(since);
    this.line = stream;
    const decoder = new FrameDecoder();
    try {
      if (!this.attended) return 'lost';
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        for (const frame of decoder.decode(chunk)) {
          const ending = await this.take(frame, machine, since);
          if (ending) return ending;
        }
        if (this.writer.isOver) return 'lost';
      }
      return 'lost';
    } catch (error) {
      if (this.line === stream) throw error;
      return 'lost'; // we ended it
    } finally {
      this.line = undefined;
      stream.destroy();
      await this.writer.flush();
    }
  }

  private async take(frame: HolderFrame, machine: string, since: number | null): Promise<Ending | undefined> {
    switch (frame.type) {
      case 'welcome': {
        const shell = `${machine}/${frame.pid}`;
        const { writer } = this;
        const isKnown = writer.position?.shell === shell && frame.seq >= writer.position.next;
        if (!isKnown && since !== null && frame.seq > 0) return 'not from the beginning';
        await writer.begin({ shell, next: frame.seq });
        return undefined;
      }
      case 'output':
        await this.writer.write(frame.bytes);
        return undefined;
      case 'exit':
        await this.writer.flush(true);
        return 'exited';
      case 'typed':
        return undefined;
    }
  }
}
