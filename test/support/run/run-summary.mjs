import { aligned } from './profile-table.mjs';

/** A part that took this many times its usual share of the whole is pointed at. */
const TOO_MUCH = 2;

/**
 * One page about a run of .ci/run. Shares rather than seconds are compared with the usual, as machines differ; they mean
 * nothing where a part is missing, because one before it failed.
 */
export function runSummary({ parts, usualShares, failures, seconds, coreSeconds, processors, passed }) {
  const measured = [...summed(parts), rest(parts, { seconds, coreSeconds })];
  const shared = measured.map((each) => ({ ...each, share: (100 * each.seconds) / (seconds || 1) }));
  const isWhole = Object.keys(usualShares).every((part) => measured.some((each) => each.part === part));
  return [
    `${passed ? 'Passed' : 'Failed'} after ${minutes(seconds)}. Core-seconds are those of all ${processors} processors, whoever used them.`,
    ...aligned([
      ['', 'seconds', 'core-seconds', 'share', 'usual'],
      ...shared.map(({ part, seconds, coreSeconds, share }) => [
        part,
        seconds.toFixed(1),
        coreSeconds.toFixed(1),
        percent(share),
        part in usualShares ? percent(usualShares[part]) : '',
      ]),
    ]),
    ...(isWhole ? shared.flatMap((each) => warning(each, usualShares[each.part])) : []),
    ...(failures.length === 0 ? [] : ['', 'What failed:', ...failures.flatMap(failure)]),
  ].join('\n');
}

/** A part may have been begun several times: one set-up finds done what the one before it did. */
function summed(parts) {
  const sums = new Map();
  for (const { part, seconds, coreSeconds } of parts) {
    const before = sums.get(part) ?? { part, seconds: 0, coreSeconds: 0 };
    sums.set(part, { part, seconds: before.seconds + seconds, coreSeconds: before.coreSeconds + coreSeconds });
  }
  return [...sums.values()];
}

/** What is between the parts, and after them: programs that start, the engine that stops. */
function rest(parts, { seconds, coreSeconds }) {
  const left = (whole, of) => parts.reduce((sum, each) => sum - each[of], whole);
  return {
    part: 'rest',
    seconds: Math.max(0, left(seconds, 'seconds')),
    coreSeconds: Math.max(0, left(coreSeconds, 'coreSeconds')),
  };
}

function warning({ part, share }, usual) {
  if (usual === undefined || share <= TOO_MUCH * usual) return [];
  return [`Warning: ${part} took ${percent(share)} of the whole, and usually takes ${percent(usual)}.`];
}

/** The lines about one failure. */
export function failure({ name, evidence }) {
  return evidence ? [`  ${name}`, `    ${evidence}`] : [`  ${name}`];
}

/** A length of time for people. */
export function minutes(seconds) {
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

const percent = (share) => `${Math.round(share)} %`;
