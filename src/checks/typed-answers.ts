import type { Answers } from '../scenarios/scenario.js';
import { type Snapshot, worldFor } from './world/snapshot.js';

/** What a learner would type, by check. Left out are answers that nothing in the world gives yet. */
export async function typedAnswers(answers: Answers, snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const typed = new Map<string, string>();
  for (const [check, answer] of answers) {
    const [right] = typeof answer === 'string' ? [answer] : await answer.select(worldFor(snapshot));
    if (['string', 'number', 'boolean'].includes(typeof right)) typed.set(check, String(right));
  }
  return typed;
}
