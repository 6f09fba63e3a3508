import i18next from 'i18next';
import { useEffect, useState } from 'react';
import type { SessionView } from '../../src/sessions/session-view';
import { ApiError } from '../api/api-error';
import { api } from '../api/calls';
import { notify } from '../notices/notice-store';
import { TerminalDesk } from '../terminal/terminal-desk';
import { screenReaderMode } from './screen-reader-mode';

/** The terminals of a session's machine, which come and go with the session's state. */
export function useTerminalDesk(session: SessionView): TerminalDesk {
  const { id, state, terminals } = session;
  const [desk] = useState(() => createDesk(id));
  useEffect(
    () => () => {
      desk.dispose();
    },
    [desk],
  );
  useEffect(() => {
    if (state === 'preparing') desk.renew();
    else if (state !== 'open') desk.end();
    if (state !== 'paused') return undefined;
    return () => {
      desk.renew(); // the machine comes back, its shells do not
    };
  }, [desk, state]);
  useEffect(() => {
    if (state === 'open') desk.know(terminals);
  }, [desk, state, terminals]);
  return desk;
}

function createDesk(session: string): TerminalDesk {
  return new TerminalDesk(
    {
      requestTicket: (terminal) => api.terminal(session, { terminal }),
      isPassing: (error) => !(error instanceof ApiError) || error.isPassing,
      notice: (message) => {
        notify(message);
      },
      texts: {
        olderOutputGone: () => i18next.t('terminal.olderOutputGone'),
        shellEnded: (code) => i18next.t('terminal.shellEnded', { code: code ?? '?' }),
        pasteTooLarge: () => i18next.t('terminal.pasteTooLarge'),
      },
    },
    screenReaderMode(),
  );
}
