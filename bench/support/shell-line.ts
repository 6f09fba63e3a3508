/** A line to a shell, however it is carried. */
export interface ShellLine extends Disposable {
  type(text: string): void;
  /** Called with each piece of output once the client has drawn it. */
  onOutput: (bytes: Buffer) => void;
  /** Resolves when the line is closed from the other side, as when the shell exits. */
  closed(): Promise<unknown>;
}

/** The end of a prompt: what comes after it is typed. */
export const PROMPT = /# $/;

const PATIENCE_MS = 60_000;

/** When the text was on the screen, as `performance.now()` tells it. Call before typing what brings it. */
export function whenShown(line: ShellLine, text: string | RegExp): Promise<number> {
  let seen = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The terminal does not show ${String(text)} but ${JSON.stringify(seen.slice(-300))}`));
    }, PATIENCE_MS);
    line.onOutput = (bytes) => {
      seen = seen.slice(-1000) + bytes.toString('latin1');
      if (typeof text === 'string' ? !seen.includes(text) : !text.test(seen)) return;
      clearTimeout(timer);
      line.onOutput = () => undefined;
      resolve(performance.now());
    };
  });
}

/** Types a line and waits for its end. The sentinel is typed in two halves, so that its own echo does not count. */
export async function run(line: ShellLine, command: string): Promise<number> {
  const begin = performance.now();
  const end = whenShown(line, 'THE-END');
  line.type(`${command}; echo THE''-END\n`);
  return (await end) - begin;
}

/** What draws output: at once, or like a slow browser. Calls `drawn` in order. */
export type Screen = (bytes: number, drawn: () => void) => void;

export const fastScreen: Screen = (_bytes, drawn) => {
  drawn();
};

export function slowScreen(bytesPerSecond: number): Screen {
  let busyUntil = 0;
  return (bytes, drawn) => {
    busyUntil = Math.max(busyUntil, performance.now()) + (bytes / bytesPerSecond) * 1000;
    setTimeout(drawn, busyUntil - performance.now());
  };
}
