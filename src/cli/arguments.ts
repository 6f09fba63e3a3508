import { InvalidArgumentError } from 'commander';

/** For options that may be given again. `previous` is undefined the first time, whatever commander's types say. */
export function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

/** Reads a whole number within bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const isWithin = /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
    if (!isWithin) throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return Number(value);
  };
}
