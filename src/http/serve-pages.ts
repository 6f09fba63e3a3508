import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import serveCompressed from 'express-static-gzip';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

/** Named after their content. The build puts `.br` and `.gz` beside those that are worth it. */
const ASSETS = {
  enableBrotli: true,
  orderPreference: ['br'],
  index: false,
  serveStatic: { immutable: true, maxAge: '1y' },
};

const API = /^\/api(\/|$)/;
const TERMINAL = /^\/terminal(\/|$)/;

/** The built pages; every address of theirs is answered with the one page that knows them all. */
export function servePages(app: NestExpressApplication, dir: string): void {
  const index = join(dir, 'index.html');
  const built = existsSync(index); // tests and development do with the API alone
  if (built) {
    app.use('/assets', serveCompressed(join(dir, 'assets'), ASSETS));
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
