import type { IncomingMessage } from 'node:http';
import cookieParser from 'cookie-parser';
import type { Request, Response } from 'express';
import type { AuthService } from '../../auth/auth.service.js';
import type { Caller } from '../../auth/caller.js';

const readCookies = cookieParser();
const NO_RESPONSE = Object.create(null) as Response; // it only reads

/** Who asks for a websocket: upgrades do not pass through the middleware and the guard of ordinary requests. */
export function callerOfUpgrade(upgrade: IncomingMessage, auth: AuthService): Caller {
  const request = upgrade as Request; // all that is read of it are headers and cookies
  readCookies(request, NO_RESPONSE, () => undefined);
  return auth.identify(request);
}
