import type { BoardView } from '../../src/board/board-view';
import type { ResultsView } from '../../src/board/results/results-view';
import type { Outcome } from '../../src/classes/acting/outcome';
import type { DockerView } from '../../src/checks/contents/contents-view';
import type { Language } from '../../src/events/verdict';
import { request } from './request';

const id = encodeURIComponent;

/** What is done to a class, or to some of its sessions. */
export type ClassAct =
  | { readonly act: 'reset' | 'stop' }
  | { readonly act: 'extend'; readonly minutes: number }
  | { readonly act: 'message'; readonly text: string };

/** The API as the board uses it. */
export const boardApi = {
  board: (classId: string, lang: Language): Promise<BoardView> =>
    request<BoardView>('GET', `/classes/${id(classId)}/board?lang=${lang}`),
  eventsUrl: (classId: string, lang: Language): string => `/api/classes/${id(classId)}/board/events?lang=${lang}`,
  results: (classId: string, lang: Language): Promise<ResultsView> =>
    request<ResultsView>('GET', `/classes/${id(classId)}/results?lang=${lang}`),
  csvUrl: (classId: string, table: 'steps' | 'checks', lang: Language): string =>
    `/api/classes/${id(classId)}/results?format=csv&table=${table}&lang=${lang}`,
  /** Without sessions: all of the class. */
  act: (classId: string, { act, ...body }: ClassAct, sessions?: readonly string[]): Promise<Outcome[]> =>
    request<Outcome[]>('POST', `/classes/${id(classId)}/${act}`, { ...body, ...(sessions ? { sessions } : {}) }),
  giveHint: (session: string, step: string, check: string): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/hints`, { step, check }),
  askToType: (session: string): Promise<unknown> => request<unknown>('POST', `/sessions/${id(session)}/typing`),
  stopTyping: (session: string): Promise<unknown> => request<unknown>('DELETE', `/sessions/${id(session)}/typing`),
  docker: (session: string): Promise<DockerView> => request<DockerView>('GET', `/sessions/${id(session)}/docker`),
  write: (session: string, text: string): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/messages`, { text }),
};
