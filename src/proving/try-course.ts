import { ScriptFailedError } from '../sandboxes/run-script.js';
import type { Script, Step } from '../scenarios/scenario.js';
import { attempt, type Audience } from './attempt.js';
import type { Bench } from './bench.js';
import { type CaseOf, hasScript, nameOf } from './cases.js';
import type { Examination } from './examination.js';
import { judgeBeginning, judgeMistake, judgeRightWay, judgeSecondSetUp } from './judge.js';
import type { Machine } from './machine.js';

type Scripts = readonly (Script | undefined)[];

/** Solves the steps one after another in one machine, as a learner who errs only in answers. */
export async function tryCourse(
  { scenario, steps }: CaseOf<'course'>,
  bench: Bench,
  audience: Audience,
): Promise<void> {
  const [first] = scenario.steps;
  await bench.withMachine(scenario, audience.signal, async (machine) => {
    if (!(await arrive(first, [scenario.setup], machine, audience))) return;
    if (steps.includes(first)) {
      for (const step of steps) await seeBeginning(step, 'after set-up', [scenario.setup], machine, audience);
    }
    for (const step of scenario.steps) {
      const taken = steps.includes(step)
        ? (await arrive(step, [step.setup], machine, audience)) && (await take(step, machine, audience))
        : await arrive(step, [step.setup, step.solution], machine, audience);
      if (!taken) return; // what follows begins where this solution ends
    }
  });
}

/** A script that fails on the way is told of as the step's; what goes well is not. */
async function arrive(step: Step, scripts: Scripts, machine: Machine, audience: Audience): Promise<boolean> {
  try {
    await machine.run(scripts);
    return true;
  } catch (error) {
    if (!(error instanceof ScriptFailedError)) throw error;
    const problem = (): Promise<never> => Promise.reject(error);
    await attempt({ step, kind: 'beginning', name: 'scripts before it' }, audience, problem);
    return false;
  }
}

/** False when its solution did not come to an end. */
async function take(step: Step, machine: Machine, audience: Audience): Promise<boolean> {
  await seeBeginning(step, 'after the steps before', [step.setup], machine, audience);
  const examination = machine.examine(step);
  try {
    const solved = await attempt({ step, kind: 'solution', name: 'solution' }, audience, async () => {
      await machine.run([step.solution]);
      await examination.answer();
      const verdicts = await examination.settled([]);
      return { verdicts, problems: judgeRightWay(verdicts) };
    });
    if (solved) await answerOtherwise(step, examination, audience);
    return solved !== undefined;
  } finally {
    await examination[Symbol.asyncDispose]();
  }
}

/** A step that has begun is not achieved, and setting up again changes nothing that its checks see. */
async function seeBeginning(
  step: Step,
  name: string,
  setUp: Scripts,
  machine: Machine,
  audience: Audience,
): Promise<void> {
  const examination = machine.examine(step);
  try {
    const first = await attempt({ step, kind: 'beginning', name }, audience, async () => {
      const verdicts = await examination.verdicts();
      return { verdicts, problems: judgeBeginning(verdicts) };
    });
    if (!first || setUp.every((script) => script === undefined)) return;
    await attempt({ step, kind: 'set-up twice', name }, audience, async () => {
      await machine.run(setUp);
      const verdicts = await examination.verdicts();
      return { verdicts, problems: judgeSecondSetUp(first.verdicts, verdicts) };
    });
  } finally {
    await examination[Symbol.asyncDispose]();
  }
}

async function answerOtherwise(step: Step, examination: Examination, audience: Audience): Promise<void> {
  for (const answers of step.otherAnswers) {
    await attempt({ step, kind: 'alternative', name: nameOf({ answers }) }, audience, async () => {
      await examination.answer(answers);
      const verdicts = await examination.settled([]);
      return { verdicts, problems: judgeRightWay(verdicts) };
    });
  }
  for (const mistake of step.mistakes.filter((each) => !hasScript(each))) {
    await attempt({ step, kind: 'mistake', name: nameOf(mistake) }, audience, async () => {
      await examination.answer(mistake.answers);
      const verdicts = await examination.settled(mistake.fails);
      return { verdicts, problems: judgeMistake(verdicts, mistake.fails) };
    });
  }
}
