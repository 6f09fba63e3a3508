/** The pages there are. */
export type Route =
  | { page: 'catalogue' }
  | { page: 'session'; id: string }
  | { page: 'join'; code: string }
  | { page: 'trainer' }
  | { page: 'board'; id: string }
  | { page: 'watch'; id: string }
  | { page: 'class-code'; id: string }
  | { page: 'recording'; session: string; terminal: string }
  | { page: 'unknown' };

export function routeOf(path: string): Route {
  if (path === '/') return { page: 'catalogue' };
  if (/^\/trainer\/?$/.test(path)) return { page: 'trainer' };
  const join = /^\/join(?:\/([^/]*))?\/?$/.exec(path);
  if (join) return { page: 'join', code: decoded(join[1] ?? '') };
  const projected = /^\/trainer\/classes\/([^/]+)\/code\/?$/.exec(path)?.[1];
  if (projected !== undefined) return { page: 'class-code', id: decoded(projected) };
  const [, session, terminal] = /^\/s\/([^/]+)\/recordings\/(t\d{1,2})\/?$/.exec(path) ?? [];
  if (session !== undefined && terminal !== undefined) {
    return { page: 'recording', session: decoded(session), terminal };
  }
  const board = /^\/trainer\/classes\/([^/]+)\/?$/.exec(path)?.[1];
  if (board !== undefined) return { page: 'board', id: decoded(board) };
  const watched = /^\/trainer\/sessions\/([^/]+)\/?$/.exec(path)?.[1];
  if (watched !== undefined) return { page: 'watch', id: decoded(watched) };
  const id = /^\/s\/([^/]+)\/?$/.exec(path)?.[1];
  return id === undefined ? { page: 'unknown' } : { page: 'session', id: decoded(id) };
}

/** A link that was typed or cut may hold a stray `%`; as it stands it is simply wrong. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const TRAINER_PATH = '/trainer';
export const JOIN_PATH = '/join';

/** The board of a class. */
export function boardPath(id: string): string {
  return `${TRAINER_PATH}/classes/${encodeURIComponent(id)}`;
}

/** What the projector shows while learners join. */
export function classCodePath(id: string): string {
  return `${boardPath(id)}/code`;
}

/** A learner's session as their trainer sees it. */
export function watchPath(session: string): string {
  return `${TRAINER_PATH}/sessions/${encodeURIComponent(session)}`;
}

export function sessionPath(id: string): string {
  return `/s/${encodeURIComponent(id)}`;
}

export function recordingPath(session: string, terminal: string): string {
  return `${sessionPath(session)}/recordings/${terminal}`;
}
