import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { ForeignOriginError, HostNotAllowedError } from './auth.errors.js';
import { hostName, isForeign, isSameOrigin } from './same-origin.js';

/** Probes call by address, and learn nothing worth protecting. */
const ANY_HOST = /^\/api\/health(\/|$)/;

/** Keeps other sites' pages out: they must not act with a visitor's cookie, nor reach us under a name of theirs. */
@Injectable()
export class OriginPolicy implements NestMiddleware {
  private readonly names: ReadonlySet<string>;

  constructor(@Inject(CONFIG) config: Pick<Config, 'allowedHosts'>) {
    this.names = new Set(config.allowedHosts.map((name) => name.toLowerCase()));
  }

  /** For websockets, which browsers open to any site and with cookies: the page must be one of ours. */
  allows(request: IncomingMessage): boolean {
    return this.isOurName(request.headers.host) && isSameOrigin(request.headers);
  }

  use(request: Request, _response: Response, next: NextFunction): void {
    const { host } = request.headers;
    if (!this.isOurName(host) && !ANY_HOST.test(request.path)) throw new HostNotAllowedError();
    if (isForeign(request.method, request.headers)) throw new ForeignOriginError();
    next();
  }

  private isOurName(host: string | undefined): boolean {
    const name = hostName(host);
    return name !== undefined && this.names.has(name);
  }
}
