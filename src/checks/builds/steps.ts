import type { BuildOutcome, BuildStep } from '../../engine/inner-docker.js';
import type { BuiltStep } from './build-data.js';

/** How BuildKit names the steps of a Dockerfile: `[build 3/5] RUN npm ci`, or `[3/5] …` with one stage only. */
const STEP = /^\[(?:(\S+) )?(\d+)\/\d+\] ([^]+)$/;

/** The learner's own instructions, in the file's order within each stage. */
export function stepsOf({ steps }: Pick<BuildOutcome, 'steps'>, marker: string): BuiltStep[] {
  return steps
    .flatMap(({ name, isCached }) => {
      const [, stage = '', number, instruction = ''] = STEP.exec(name) ?? [];
      if (number === undefined || /^FROM\b/i.test(instruction) || instruction.includes(`COPY ${marker}/`)) return [];
      return [{ number: Number(number), step: { instruction, stage, cached: isCached } }];
    })
    .sort((one, other) => (one.step.stage === other.step.stage ? one.number - other.number : 0))
    .map(({ step }) => step);
}

/** The one that failed, and what it is called in the file. */
export function failedStep({ steps }: Pick<BuildOutcome, 'steps'>): (BuildStep & { instruction: string }) | undefined {
  const failed = steps.find(({ error, name }) => error !== '' && STEP.test(name));
  return failed && { ...failed, instruction: STEP.exec(failed.name)?.[3] ?? failed.name };
}
