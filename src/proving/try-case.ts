import { basename } from 'node:path';
import { scriptsFor } from '../scenarios/scripts-up-to.js';
import { attempt, type Audience, type Seen } from './attempt.js';
import type { Bench } from './bench.js';
import { type Case, type CaseOf, nameOf, type ScriptMistake } from './cases.js';
import { judgeMistake, judgeRightWay } from './judge.js';
import { tryCourse } from './try-course.js';

/** Tries one case in a machine of its own. Throws only what ends everything. */
export async function tryCase(each: Case, bench: Bench, audience: Audience): Promise<void> {
  switch (each.kind) {
    case 'course':
      await tryCourse(each, bench, audience);
      return;
    case 'mistake': {
      const { step, mistake } = each;
      await attempt({ step, kind: 'mistake', name: nameOf(mistake) }, audience, async () => {
        const verdicts = await verdictsAfter(each, mistake, bench, audience);
        return { verdicts, problems: judgeMistake(verdicts, mistake.fails) };
      });
      return;
    }
    case 'alternative': {
      const { step, script } = each;
      await attempt({ step, kind: 'alternative', name: basename(script.path, '.sh') }, audience, async () => {
        const verdicts = await verdictsAfter(each, { script, answers: new Map(), fails: [] }, bench, audience);
        return { verdicts, problems: judgeRightWay(verdicts) };
      });
    }
  }
}

/** A fresh machine at the step's beginning, what a learner does there, and what the checks say to that. */
function verdictsAfter(
  { scenario, step }: CaseOf<'mistake' | 'alternative'>,
  { script, answers, fails }: ScriptMistake,
  bench: Bench,
  { signal }: Audience,
): Promise<Seen['verdicts']> {
  return bench.withMachine(scenario, signal, async (machine) => {
    await machine.run(scriptsFor(scenario, step.id));
    const examination = machine.examine(step);
    try {
      await machine.run([script]);
      await examination.answer(answers);
      return await examination.settled(fails);
    } finally {
      await examination[Symbol.asyncDispose]();
    }
  });
}
