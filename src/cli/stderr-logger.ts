import type { LoggerService } from '@nestjs/common';

/** Who has something to say to whoever waits for a command: making images takes minutes the first time. */
const HEARD: ReadonlySet<unknown> = new Set(['Engine']);

/** What happens meanwhile, on standard error: standard output is the command's result. */
export const stderrLogger: LoggerService = {
  log(message: unknown, ...rest: unknown[]) {
    if (HEARD.has(rest.at(-1))) console.error(`· ${String(message)}`);
  },
  warn(message: unknown) {
    console.error(`! ${String(message)}`);
  },
  error(message: unknown) {
    console.error(`✘ ${String(message)}`);
  },
};
