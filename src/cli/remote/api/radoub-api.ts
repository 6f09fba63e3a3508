import { z } from 'zod';
import type { BoardView } from '../../../board/board-view.js';
import type { ResultsView } from '../../../board/results/results-view.js';
import type { Outcome } from '../../../classes/acting/outcome.js';
import type { ClassView } from '../../../classes/class-view.js';
import type { TicketView } from '../../../sessions/session-view.js';
import type { ApiClient } from './api-client.js';
import * as shapes from './shapes.js';
import * as boards from './board-shapes.js';

export type Language = 'fr' | 'en';

/** What is done to a class, or to some of its sessions, or to one session. */
export type Act =
  | { readonly act: 'reset'; readonly step?: string }
  | { readonly act: 'stop' }
  | { readonly act: 'extend'; readonly minutes: number }
  | { readonly act: 'message'; readonly text: string };

const id = encodeURIComponent;
const anything = z.unknown();

/** The server as a trainer's commands use it. Each call throws a `RemoteError`. */
export class RadoubApi {
  constructor(readonly client: ApiClient) {}

  classes(): Promise<ClassView[]> {
    return this.client.get('/classes', z.array(shapes.classroom));
  }

  makeClass(wish: object): Promise<ClassView> {
    return this.client.post('/classes', wish, shapes.classroom);
  }

  closeClass(classId: string): Promise<ClassView> {
    return this.client.post(`/classes/${id(classId)}/close`, {}, shapes.classroom);
  }

  board(classId: string, language: Language): Promise<BoardView> {
    return this.client.get(`/classes/${id(classId)}/board?lang=${language}`, boards.board);
  }

  boardEvents(classId: string, language: Language): URL {
    return this.client.url(`/classes/${id(classId)}/board/events?lang=${language}`);
  }

  results(classId: string, language: Language): Promise<ResultsView> {
    return this.client.get(`/classes/${id(classId)}/results?lang=${language}`, boards.results);
  }

  resultsCsv(classId: string, table: 'steps' | 'checks', language: Language): Promise<string> {
    return this.client.text(`/classes/${id(classId)}/results?format=csv&table=${table}&lang=${language}`);
  }

  /** Without sessions: all of the class. */
  actOnClass(classId: string, { act, ...wish }: Act, sessions?: readonly string[]): Promise<Outcome[]> {
    const body = { ...wish, ...(sessions ? { sessions } : {}) };
    return this.client.post(`/classes/${id(classId)}/${act}`, body, z.array(shapes.outcome));
  }

  async actOnSession(session: string, { act, ...wish }: Act): Promise<void> {
    const path = `/sessions/${id(session)}`;
    if (act === 'stop') await this.client.delete(path);
    else await this.client.post(`${path}/${act === 'message' ? 'messages' : act}`, wish, anything);
  }

  session(session: string): Promise<shapes.SessionGlance> {
    return this.client.get(`/sessions/${id(session)}`, shapes.session);
  }

  sessionEvents(session: string): URL {
    return this.client.url(`/sessions/${id(session)}/events`);
  }

  ownSessions(): Promise<shapes.SessionGlance[]> {
    return this.client.get('/sessions?own=true', z.array(shapes.session));
  }

  /** Who the token belongs to. */
  me(): Promise<{ id: string; name: string }> {
    return this.client.get('/auth/login', shapes.logIn);
  }

  askToType(session: string): Promise<shapes.HelpGlance> {
    return this.client.post(`/sessions/${id(session)}/typing`, {}, shapes.help);
  }

  stopTyping(session: string): Promise<void> {
    return this.client.delete(`/sessions/${id(session)}/typing`);
  }

  ticket(session: string, terminal: string, assist: boolean): Promise<TicketView> {
    const body = { terminal, ...(assist ? { assist } : {}) };
    return this.client.post(`/sessions/${id(session)}/terminals`, body, shapes.ticket);
  }
}
