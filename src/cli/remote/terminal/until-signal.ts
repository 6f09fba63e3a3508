import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const satisfies NodeJS.Signals[];

export type EndingSignal = (typeof SIGNALS)[number];

/** Resolves with the first signal that wants this process to end; the caller ends in order. Until then none does. */
export function untilSignal(stop?: AbortSignal): Promise<EndingSignal> {
  return new Promise((resolve) => {
    const forget = (): void => {
      for (const signal of SIGNALS) process.off(signal, receive);
    };
    const receive = (signal: NodeJS.Signals): void => {
      forget();
      resolve(signal as EndingSignal);
    };
    for (const signal of SIGNALS) process.on(signal, receive);
    stop?.addEventListener('abort', forget, { once: true });
  });
}

/** What a shell expects of a program that such a signal ended. */
export function exitCodeOf(signal: EndingSignal): number {
  return 128 + constants.signals[signal];
}
