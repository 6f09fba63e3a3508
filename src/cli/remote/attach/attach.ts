import { setTimeout as delay } from 'node:timers/promises';
import { MisuseError, UsageError } from '../../for-the-operator.js';
import { pickLearners } from '../acting/pick-learners.js';
import { findTarget } from '../acting/target.js';
import { connect } from '../api/connect.js';
import type { RadoubApi } from '../api/radoub-api.js';
import type { RemoteOptions } from '../remote-command.js';
import { print } from '../say/print.js';
import { exitCodeOf, untilSignal } from '../terminal/until-signal.js';
import { Attachment, type Place } from './attachment.js';
import { askToType } from './consent.js';
import { farewell, type Ending } from './ending.js';
import { OwnTerminal } from './own-terminal.js';

/** The question is withdrawn on the way out, but nobody waits long for that. */
const WITHDRAW_WITHIN_MS = 2000;

interface AttachOptions extends RemoteOptions {
  readonly learner?: string;
  readonly type?: boolean;
}

export async function attach(wish: string, terminal: string, options: AttachOptions): Promise<void> {
  OwnTerminal.mustBeThere();
  const api = connect(options);
  const place = { terminal, ...(await findSession(api, wish, options.learner)) };
  const isOwn = (await api.ownSessions()).some(({ id }) => id === place.session);
  const { url } = await api.ticket(place.session, terminal, false); // what is refused is said before anything else
  const asks = options.type === true && !isOwn;
  const ending = await join(api, place, url, { isOwn, asks });
  if (ending.how === 'broken') throw ending.error;
  print(options.json, { ...place, ...ending }, () => [farewell(ending)]);
  if (ending.how === 'signal') process.exitCode = exitCodeOf(ending.signal);
}

async function join(
  api: RadoubApi,
  place: Place,
  url: string,
  { isOwn, asks }: { isOwn: boolean; asks: boolean },
): Promise<Ending> {
  let question: Promise<() => void> | undefined;
  const stop = new AbortController();
  const signal = untilSignal(stop.signal).then((each): Ending => ({ how: 'signal', signal: each }));
  try {
    using own = OwnTerminal.take();
    using attachment = new Attachment(api, place, own, isOwn ? 'own' : 'watching', url);
    if (asks) {
      question = askToType(api, place.session, (answer) => {
        attachment.answered(answer);
      });
    }
    // One that cannot be asked ends it, too.
    return await Promise.race([attachment.over, signal, question ? question.then(never) : never()]);
  } finally {
    stop.abort();
    await withdraw(api, place.session, question); // the terminal is given back by now
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Never rejects. */
async function withdraw(api: RadoubApi, session: string, question: Promise<() => void> | undefined): Promise<void> {
  const withdrawn = question?.then(async (unfollow) => {
    unfollow();
    await api.stopTyping(session);
  });
  const late = delay(WITHDRAW_WITHIN_MS, undefined, { ref: false });
  await Promise.race([withdrawn?.catch(() => undefined), late]); // the server forgets it by itself in half a minute
}

async function findSession(
  api: RadoubApi,
  wish: string,
  learner?: string,
): Promise<{ session: string; whose: string }> {
  const target = await findTarget(api, wish);
  if (target.kind === 'session') {
    if (learner !== undefined) throw new MisuseError('A session has one learner: --learner is for classes.');
    return { session: target.session, whose: `session ${target.session.slice(0, 8)}` };
  }
  if (learner === undefined) throw new MisuseError('Say whose terminal in the class: --learner <name>.');
  const { rows } = await api.board(target.classroom.id, 'en');
  const [session] = pickLearners(rows, [learner]).sessions;
  if (session === undefined) throw new UsageError('They have not begun. (not-begun)');
  return { session, whose: rows.find((row) => row.session?.id === session)?.name ?? '' };
}
