import { helpEvent, type HelpGlance } from '../api/shapes.js';
import { followEvents } from '../api/follow-events.js';
import type { RadoubApi } from '../api/radoub-api.js';

/** What a learner answers to the question whether a trainer may type. */
export type Answer = 'none-yet' | 'yes' | 'no' | 'somebody-else';

/** Asks, and tells each answer until the returned function is called. Throws a `RemoteError`. */
export async function askToType(
  api: RadoubApi,
  session: string,
  answered: (answer: Answer) => void,
): Promise<() => void> {
  const { id } = await api.me();
  answered(answerOf(await api.askToType(session), id));
  return followEvents(api.client, api.sessionEvents(session), ['help'], helpEvent, {
    event: ({ help }) => {
      answered(answerOf(help, id));
    },
    connected: () => undefined, // the terminal's own line says it when the server is gone
    refused: () => undefined,
  });
}

export function answerOf({ typing }: HelpGlance, me: string): Answer {
  if (typing.state === 'none') return 'no';
  if (typing.trainer !== me) return 'somebody-else';
  return typing.state === 'given' ? 'yes' : 'none-yet';
}
