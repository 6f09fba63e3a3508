import type { BuildOutcome, BuildStep } from '../../engine/inner-docker.js';
import type { BuiltStep } from './build-data.js';

/**
 * How BuildKit names the steps of a Dockerfile (`prefixCommand` in its dockerfile2llb/convert.go): `[3/5] RUN npm ci`,
 * `[build 3/5] …` with several stages, `[build  3/10] …` to align ten or more, `[linux/amd64->arm64 build 3/5] …` for
 * several platforms.
 */
const STEP = /^\[(?:\S+\/\S+ )?(?:(?<stage>\S+) )? *(?<number>\d+)\/\d+\] (?<instruction>[^]+)$/;

/** What puts the layer of a `COPY --link` in its place is a step of the same number: `[3/5] LINK COPY --link a b`. */
const LINK = /^(?:ONBUILD )?LINK /;

/** The learner's own instructions, in the file's order within each stage. */
export function stepsOf({ steps }: Pick<BuildOutcome, 'steps'>, marker: string): BuiltStep[] {
  return steps
    .flatMap(({ name, isCached }) => {
      const read = readName(name);
      if (!read || /^FROM\b/i.test(read.instruction) || read.instruction.includes(`COPY ${marker}/`)) return [];
      const { number, instruction, stage } = read;
      return [{ number, step: { instruction, stage, cached: isCached } }];
    })
    .sort((one, other) => (one.step.stage === other.step.stage ? one.number - other.number : 0))
    .map(({ step }) => step);
}

/** The one that failed, and what it is called in the file. */
export function failedStep({ steps }: Pick<BuildOutcome, 'steps'>): (BuildStep & { instruction: string }) | undefined {
  for (const step of steps) {
    const read = step.error === '' ? undefined : readName(step.name);
    if (read) return { ...step, instruction: read.instruction };
  }
  return undefined;
}

function readName(name: string): { stage: string; number: number; instruction: string } | undefined {
  const { stage = '', number, instruction = '' } = STEP.exec(name)?.groups ?? {};
  if (number === undefined || LINK.test(instruction)) return undefined;
  return { stage, number: Number(number), instruction };
}
