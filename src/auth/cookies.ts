import type { CookieOptions, Request, Response } from 'express';

/** By which browsers are known: learners, and trainers who have logged in. */
export const LEARNER_COOKIE = 'radoub';
export const TRAINER_COOKIE = 'radoub-trainer';

export function readCookie(request: Request, name: string): string | undefined {
  const cookie = (request.cookies as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof cookie === 'string' ? cookie : undefined;
}

/** For all our pages and no other site's, unless `differently` says otherwise. */
export function setCookie(
  response: Response,
  name: string,
  token: string,
  lifeMs: number,
  differently: Pick<CookieOptions, 'sameSite' | 'path'> = {},
): void {
  response.cookie(name, token, { ...optionsFor(response), ...differently, maxAge: lifeMs });
}

export function clearCookie(response: Response, name: string): void {
  response.clearCookie(name, optionsFor(response));
}

/** No script of a page reads them, and no other site's page sends them. */
function optionsFor(response: Response): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: response.req.secure };
}
