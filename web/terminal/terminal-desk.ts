import { type ConnectionState } from './terminal-connection';
import { LearnerTerminal, type TerminalHost } from './learner-terminal';

/** What the page needs to know of the terminals; a new object at every change. */
export interface DeskView {
  readonly names: readonly string[];
  readonly current: string;
  readonly state: ConnectionState;
  /** Grows with every fresh machine, whose terminals have nothing in common with those before. */
  readonly machine: number;
}

/** What became of a command of the text. */
export type RunOutcome = 'ran' | 'queued' | 'exited' | 'over';

export type DeskHost = Omit<TerminalHost, 'requestTicket' | 'stateChanged'> & {
  requestTicket(terminal: string): ReturnType<TerminalHost['requestTicket']>;
};

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** The terminals of one machine, and which of them is in front. */
export class TerminalDesk {
  private readonly terminals = new Map<string, LearnerTerminal>();
  private readonly listeners = new Set<() => void>();
  private view: DeskView = { names: [], current: 't1', state: 'connecting', machine: 0 };

  constructor(
    private readonly host: DeskHost,
    private screenReader: boolean,
  ) {
    window.addEventListener('online', this.hurry);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskView => this.view;

  /** Names that the server knows; those already here stay as they are. */
  know(names: readonly string[]): void {
    const all = [...new Set([...this.view.names, ...names])].sort(byNumber);
    if (all.length !== this.view.names.length) this.change({ names: all });
  }

  show(name: string): void {
    this.know([name]);
    this.change({ current: name });
  }

  get(name: string): LearnerTerminal {
    const existing = this.terminals.get(name);
    if (existing) return existing;
    const terminal = new LearnerTerminal(
      name,
      {
        ...this.host,
        requestTicket: () => this.host.requestTicket(name),
        stateChanged: () => {
          this.change({});
        },
      },
      this.screenReader,
    );
    this.terminals.set(name, terminal);
    return terminal;
  }

  /** Types a command of the text into the terminal in front, once. */
  run(command: string, interrupt: boolean): RunOutcome {
    const terminal = this.get(this.view.current);
    const { state } = terminal;
    if (state === 'exited') return 'exited';
    if (state === 'ended' || state === 'refused') return 'over';
    terminal.run(command, interrupt);
    return state === 'lost' ? 'queued' : 'ran';
  }

  focus(): void {
    this.terminals.get(this.view.current)?.focus();
  }

  setScreenReader(on: boolean): void {
    this.screenReader = on;
    for (const terminal of this.terminals.values()) terminal.setScreenReader(on);
  }

  /** The session is over: screens stay readable, nothing is typed any more. */
  end(): void {
    for (const terminal of this.terminals.values()) terminal.end();
  }

  /** The machine is replaced by a fresh one. */
  renew(): void {
    this.clear();
    this.view = { ...this.view, machine: this.view.machine + 1 };
    this.change({ names: [], current: 't1' });
  }

  dispose(): void {
    window.removeEventListener('online', this.hurry);
    this.clear();
  }

  private clear(): void {
    for (const terminal of this.terminals.values()) terminal.dispose();
    this.terminals.clear();
  }

  private readonly hurry = (): void => {
    for (const terminal of this.terminals.values()) terminal.hurry();
  };

  private change(part: Partial<Pick<DeskView, 'names' | 'current'>>): void {
    const next = { ...this.view, ...part };
    this.view = { ...next, state: this.terminals.get(next.current)?.state ?? 'connecting' };
    for (const listener of this.listeners) listener();
  }
}
