import { ConsoleLogger } from '@nestjs/common';

/** A line for every module and route at each start: nobody reads it, and it hides what matters. */
const CHATTY: ReadonlySet<unknown> = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** Nest's logger without what Nest says about itself; its warnings and errors stay. */
export class QuietLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!CHATTY.has(rest.at(-1))) super.log(message, ...rest);
  }
}
