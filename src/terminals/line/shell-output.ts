import type { FlowControl } from './flow-control.js';
import { FrameDecoder, type HolderFrame } from '../frames.js';
import type { FromServer } from '../protocol.js';

/** As much of a websocket as this needs. `sent` is called once the data has left the server, or never can. */
export interface Page {
  send(data: Buffer | string, sent?: () => void): void;
}

/** Carries the shell's frames to the page. */
export class ShellOutput {
  private readonly decoder = new FrameDecoder();

  constructor(
    private readonly terminal: string,
    private readonly page: Page,
    private readonly flow: FlowControl,
  ) {}

  /** Sends what a chunk holds, and returns what it tells besides output. Throws `FrameError`. */
  receive(chunk: Buffer): FromServer[] {
    const told: FromServer[] = [];
    const output: Buffer[] = [];
    let typed: FromServer | undefined;
    const tell = (message: FromServer): void => {
      this.page.send(JSON.stringify(message));
      told.push(message);
    };
    // Of what was typed the last number counts, and nobody looks at it: what people see goes first.
    const flush = (): void => {
      this.sendOutput(output.splice(0));
      if (typed) tell(typed);
      typed = undefined;
    };
    for (const frame of this.decoder.decode(chunk)) {
      if (frame.type === 'output') output.push(frame.bytes);
      else if (frame.type === 'typed') typed = frame;
      else {
        flush();
        tell(this.translate(frame));
      }
    }
    flush();
    return told;
  }

  /** What came together leaves together: a page draws one long frame faster than many short ones. */
  private sendOutput(parts: readonly Buffer[]): void {
    const [first, ...rest] = parts;
    if (!first) return;
    const bytes = rest.length === 0 ? first : Buffer.concat(parts);
    this.flow.sending(bytes.length);
    this.page.send(bytes, () => {
      this.flow.sent(bytes.length);
    });
  }

  private translate(frame: Extract<HolderFrame, { type: 'welcome' | 'exit' }>): FromServer {
    if (frame.type === 'exit') return frame;
    return { type: 'welcome', terminal: this.terminal, seq: frame.seq, typed: frame.typed };
  }
}
