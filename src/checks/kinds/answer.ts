import type { Text } from '../../events/verdict.js';
import type { CheckOf } from '../../scenarios/check.js';
import { isMeant, readingsOf } from '../answers/readings.js';
import type { Evaluation } from '../evaluation.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { same } from '../say/show.js';
import { worldFor } from '../world/snapshot.js';
import type { Kind } from './kind.js';

// The right answer itself is never said: it is the learner's to find.
const EXPECTED: Text = { fr: 'la réponse à la question', en: 'the answer to the question' };
const NOT_YET: Text = { fr: 'pas encore de réponse', en: 'no answer yet' };
const NO_RIGHT_ONE: Text = {
  fr: 'rien dans la machine ne permet encore de répondre',
  en: 'nothing in the machine allows an answer yet',
};

/** A question answered in the page. */
export const answerKind: Kind<CheckOf<'answer'>> = {
  about: 'state',
  async evaluate(check, evaluation) {
    const given = (evaluation.answers.get(check.id) ?? '').trim();
    if (given === '') return failed(EXPECTED, NOT_YET);
    return (await findingOf(given, check, evaluation)) ?? failed(EXPECTED, same(given));
  },
};

/** Undefined for an answer that is another one. */
async function findingOf(
  given: string,
  { right, as }: CheckOf<'answer'>,
  evaluation: Evaluation,
): Promise<Finding | undefined> {
  const readings = readingsOf(given, as);
  const isRight = (answer: string): boolean => readings.some((reading) => isMeant(reading, answer, as));
  switch (right.by) {
    case 'equals':
      return isRight(right.text) ? PASSED : undefined;
    case 'matches':
      return readings.some((reading) => right.pattern.test(reading)) ? PASSED : undefined;
    case 'expression': {
      const answers = await right.expression.select(worldFor(evaluation.snapshot(), evaluation.since));
      const words = answers.filter((each) => ['string', 'number', 'boolean'].includes(typeof each)).map(String);
      const usable = words.filter((word) => word.trim() !== '');
      if (usable.length === 0) return failed(EXPECTED, NO_RIGHT_ONE);
      return usable.some(isRight) ? PASSED : undefined;
    }
  }
}
