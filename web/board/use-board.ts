import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BoardRowView, BoardStreamEvent } from '../../src/board/board-view';
import { boardApi } from '../api/board-calls';
import { useLanguage } from '../i18n/i18n';
import { followEvents } from '../session/session-stream';
import { afterBoardEvent, type BoardState, inOrder, orderOf } from '../../src/board/board-state';

const TYPES = ['board', 'rows', 'counts', 'capacity'] as const satisfies BoardStreamEvent['type'][];

/** A row that moves while one reaches for it is worse than one in the wrong place for a moment. */
const REORDER_MS = 5000;

interface BoardHook {
  readonly state: BoardState | undefined;
  readonly error: Error | null;
  readonly connected: boolean;
}

/** The board as the server tells it, in the page's language. */
export function useBoard(id: string): BoardHook {
  const [language] = useLanguage();
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const { data, error } = useQuery({
    queryKey: ['board', id, language],
    queryFn: async () => {
      const board = await boardApi.board(id, language);
      return { board, clockAheadMs: Date.parse(board.now) - Date.now() };
    },
    staleTime: Infinity,
  });
  const found = data !== undefined;
  useEffect(() => {
    if (!found) return undefined;
    const receive = (event: BoardStreamEvent): void => {
      queries.setQueryData<BoardState>(['board', id, language], (state) => afterBoardEvent(state, event, Date.now()));
    };
    return followEvents<BoardStreamEvent>(boardApi.eventsUrl(id, language), TYPES, {
      event: receive,
      connected: setConnected,
    });
  }, [found, id, language, queries]);
  return { state: data, error, connected };
}

/** Stuck first, re-ordered now and then only. */
export function useSteadyOrder(rows: readonly BoardRowView[]): BoardRowView[] {
  const [order, setOrder] = useState(() => orderOf(rows));
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  useEffect(() => {
    const timer = setInterval(() => {
      setOrder(orderOf(latest.current));
    }, REORDER_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return inOrder(rows, order);
}
