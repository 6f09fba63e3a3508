import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

const API = /^\/api(\/|$)/;
const TERMINAL = /^\/terminal(\/|$)/;

/** The built pages; every address of theirs is answered with the one page that knows them all. */
export function servePages(app: NestExpressApplication, dir: string): void {
  const index = join(dir, 'index.html');
  const built = existsSync(index); // tests and development do with the API alone
  if (built) {
    app.use('/assets', serveStatic(join(dir, 'assets'), { immutable: true, maxAge: '1y' })); // named after their content
    app.use(serveStatic(dir, { redirect: false }));
  }
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (API.test(request.path)) next();
    else if (built && wantsPage(request)) response.sendFile(index);
    else response.status(404).json({ code: 'not-found', message: 'There is nothing at this address.' });
  });
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && !TERMINAL.test(request.path) && request.accepts('html') === 'html';
}
