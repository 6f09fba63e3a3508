import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionStreamEvent } from '../../src/sessions/session-view';
import { api } from '../api/calls';
import { useLanguage } from '../i18n/i18n';
import { announce, notify } from '../notices/notice-store';
import { afterEvent, fromView, type LiveSession } from './live-session';
import { followSession } from './session-stream';
import { verdictNews } from './verdict-news';

interface LiveSessionHook {
  readonly session: LiveSession | undefined;
  readonly error: Error | null;
  /** Whether news arrive at present. */
  readonly connected: boolean;
  readonly change: (change: (session: LiveSession) => LiveSession) => void;
  /** Asks for the whole state again. */
  readonly refresh: () => void;
}

/** The session as the server tells it, in the page's language; speaks what changes. */
export function useLiveSession(id: string): LiveSessionHook {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [connection, setConnection] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ['session', id, language],
    queryFn: async () => {
      const first = fromView(await api.session(id, language), Date.now());
      // What the stream told meanwhile is newer.
      return queries.getQueryData<LiveSession>(['session', id, language]) ?? first;
    },
    placeholderData: keepPreviousData, // a change of language must not take the terminals away
    staleTime: Infinity,
  });
  const found = data !== undefined;

  useEffect(() => {
    if (!found) return undefined;
    const key = ['session', id, language];
    const receive = (event: SessionStreamEvent): void => {
      if (event.type === 'notice') notify(event.message, { stays: true });
      const before = queries.getQueryData<LiveSession>(key);
      const after = afterEvent(before, event, Date.now());
      queries.setQueryData(key, after);
      if (!before || !after) return;
      const news = verdictNews(before.view, after.view).map(({ kind, about }) => t(`news.${kind}`, { about }));
      if (news.length > 0) announce(news.join('. '));
    };
    return followSession(api.eventsUrl(id, language), { event: receive, connected: setConnected });
  }, [found, id, language, queries, t, connection]);

  const change = useCallback(
    (update: (session: LiveSession) => LiveSession) => {
      queries.setQueryData<LiveSession>(['session', id, language], (before) => before && update(before));
    },
    [id, language, queries],
  );
  const refresh = useCallback(() => {
    if (found)
      setConnection((count) => count + 1); // a stream begins with the whole state, and what follows is in order
    else void refetch();
  }, [found, refetch]);
  return { session: data, error, connected, change, refresh };
}
