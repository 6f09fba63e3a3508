import { inspect } from 'node:util';
import type { Logger } from '@nestjs/common';

/**
 * Begins what nobody waits for. What goes wrong with it, at once or later, is logged as `what`: a rejection that nobody
 * hears ends the server, as does what a timer or an event handler throws.
 */
export function inBackground(what: string, work: () => unknown, logger: Pick<Logger, 'error'>): void {
  new Promise((resolve) => {
    resolve(work());
  }).catch((error: unknown) => {
    logger.error(`${what}: ${inspect(error)}`);
  });
}
