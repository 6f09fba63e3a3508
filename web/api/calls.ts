import type { Language } from '../../src/events/verdict';
import type { ScenarioSummaryView, ScenarioView, SessionView, TicketView } from '../../src/sessions/session-view';
import { request } from './request';

const id = encodeURIComponent;

/** The API as the learner's page uses it. Answers that the event stream repeats are not read. */
export const api = {
  scenarios: (lang: Language): Promise<ScenarioSummaryView[]> =>
    request<ScenarioSummaryView[]>('GET', `/scenarios?lang=${lang}`),
  scenario: (scenario: string, lang: Language): Promise<ScenarioView> =>
    request<ScenarioView>('GET', `/scenarios/${id(scenario)}?lang=${lang}`),
  /** One's own. */
  sessions: (lang: Language): Promise<SessionView[]> =>
    request<SessionView[]>('GET', `/sessions?own=true&lang=${lang}`),
  session: (session: string, lang: Language): Promise<SessionView> =>
    request<SessionView>('GET', `/sessions/${id(session)}?lang=${lang}`),
  openSession: (scenario: string, language: Language): Promise<SessionView> =>
    request<SessionView>('POST', '/sessions', { scenario, language }),
  reset: (session: string, step: string): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/reset`, { step }),
  extend: (session: string, minutes: number): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/extend`, { minutes }),
  resume: (session: string): Promise<unknown> => request<unknown>('POST', `/sessions/${id(session)}/resume`, {}),
  openStep: (session: string, step: string): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/steps/${id(step)}/open`, {}),
  verify: (session: string, step: string): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/steps/${id(step)}/verify`, {}),
  answer: (session: string, step: string, check: string, answer: string): Promise<unknown> =>
    request<unknown>('POST', `/sessions/${id(session)}/steps/${id(step)}/answer`, { check, answer }),
  raiseHand: (session: string, raised: boolean): Promise<unknown> =>
    request<unknown>('PUT', `/sessions/${id(session)}/hand`, { raised }),
  answerTyping: (session: string, trainer: string, allowed: boolean): Promise<unknown> =>
    request<unknown>('PUT', `/sessions/${id(session)}/typing`, { trainer, allowed }),
  /** By its name, or the next free one on a node. `assist`: to type in a learner's, who has agreed. */
  terminal: (session: string, wish: { terminal: string; assist?: boolean } | { node: number }): Promise<TicketView> =>
    request<TicketView>('POST', `/sessions/${id(session)}/terminals`, wish),
  eventsUrl: (session: string, lang: Language): string => `/api/sessions/${id(session)}/events?lang=${lang}`,
};
