import { isDeepStrictEqual } from 'node:util';
import type { Verdict } from '../events/verdict.js';

/** Each returns what is wrong, in sentences; nothing when the verdicts are what the scenario promises. */

export function judgeBeginning(verdicts: readonly Verdict[]): string[] {
  const achieved = verdicts.every(({ status }) => status === 'passed');
  return [...broken(verdicts), ...(achieved ? ['it is achieved before anything is done'] : [])];
}

export function judgeRightWay(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ status }) => status !== 'passed').map((verdict) => `${verdict.check} ${describe(verdict)}`);
}

export function judgeMistake(verdicts: readonly Verdict[], fails: readonly string[]): string[] {
  const uncaught = verdicts.filter(({ check, status }) => fails.includes(check) && status === 'passed');
  const others = verdicts.filter(({ check, status }) => !fails.includes(check) && status === 'failed');
  return [
    ...broken(verdicts),
    ...uncaught.map(({ check }) => `${check} does not catch it`),
    ...others.map((verdict) => `${verdict.check} ${describe(verdict)}, and the mistake does not name it`),
    ...verdicts.filter(isMute).map(({ check }) => `${check} fails without saying why in both languages`),
  ];
}

/** Verdicts on the same checks, in the same order. */
export function judgeSecondSetUp(before: readonly Verdict[], after: readonly Verdict[]): string[] {
  return after.flatMap((now, index) => {
    const then = before[index];
    if (!then || isDeepStrictEqual(now, then)) return [];
    return [`${now.check} ${describe(now)} after the second time, and ${describe(then)} after the first`];
  });
}

/** Ids of the checks that are not passed, in the scenario's order. */
export function notPassed(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ status }) => status !== 'passed').map(({ check }) => check);
}

function broken(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ status }) => status === 'broken' || status === 'waiting')
    .map((verdict) => `${verdict.check} ${describe(verdict)}`);
}

function isMute(verdict: Verdict): boolean {
  if (verdict.status !== 'failed') return false;
  const { expected, found } = verdict;
  return [expected.fr, expected.en, found.fr, found.en].some((text) => text.trim() === '');
}

function describe(verdict: Verdict): string {
  switch (verdict.status) {
    case 'passed':
      return 'passes';
    case 'waiting':
      return 'was not tried';
    case 'broken':
      return `is broken: ${verdict.reason}`;
    case 'failed':
      return `fails: wanted ${verdict.expected.en}; found ${verdict.found.en}`;
  }
}
