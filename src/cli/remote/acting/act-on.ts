import { setTimeout as delay } from 'node:timers/promises';
import type { Outcome } from '../../../classes/acting/outcome.js';
import { MisuseError } from '../../for-the-operator.js';
import type { Act, Language, RadoubApi } from '../api/radoub-api.js';
import type { Target } from './target.js';
import { pickLearners } from './pick-learners.js';

export interface Chosen {
  readonly learner?: readonly string[];
  readonly all?: boolean;
}

/** Names of learners are the same in either. */
const ANY: Language = 'en';

const LOOK_EVERY_MS = 500;

/** As long as the server waits for a class. */
const LOOKS = 200;

/** Throws `MisuseError` where nobody says who is meant: a whole class is never meant by leaving something out. */
export async function actOn(api: RadoubApi, target: Target, act: Act, chosen: Chosen): Promise<Outcome[]> {
  const { learner = [], all = false } = chosen;
  if (target.kind === 'session') {
    if (learner.length > 0 || all)
      throw new MisuseError('A session has one learner: --learner and --all are for classes.');
    return [await actOnSession(api, target.session, act)];
  }
  if (all === learner.length > 0) throw new MisuseError('Say for whom in the class: --learner <name>, or --all.');
  if (all) return api.actOnClass(target.classroom.id, act);
  const { sessions, outcomes } = pickLearners((await api.board(target.classroom.id, ANY)).rows, learner);
  return [...(sessions.length > 0 ? await api.actOnClass(target.classroom.id, act, sessions) : []), ...outcomes];
}

async function actOnSession(api: RadoubApi, session: string, act: Act): Promise<Outcome> {
  const who = { session, learner: '', name: '' };
  await api.actOnSession(session, act);
  if (act.act !== 'reset') return { ...who, outcome: 'done' };
  for (let looks = 0; looks < LOOKS; looks++) {
    const { state, reason = 'Its machine did not start.' } = await api.session(session);
    if (state === 'open') return { ...who, outcome: 'done' };
    if (state !== 'preparing') return { ...who, outcome: 'failed', code: `session-${state}`, message: reason };
    await delay(LOOK_EVERY_MS);
  }
  return { ...who, outcome: 'underway' };
}
