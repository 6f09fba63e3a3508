import { join } from 'node:path';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import { AuditTrail } from './audit/audit-trail.js';
import { OriginPolicy } from './auth/origin-policy.js';
import { readConfig, type Config } from './config/config.js';
import { PROJECT_DIR } from './config/project-folder.js';
import { makeValidationPipe } from './errors/validation.pipe.js';
import type { EngineOverride } from './foundation.module.js';
import { compressAnswers } from './http/compress-answers.js';
import { describeApi } from './http/describe-api.js';
import { readInput } from './http/read-input.js';
import { SECURITY_HEADERS } from './http/security-headers.js';
import { servePages } from './http/serve-pages.js';
import { trustProxies } from './http/trust-proxies.js';
import { QuietLogger } from './quiet-logger.js';

/** What a test brings instead of the real thing. */
export interface Overrides {
  readonly config?: Config;
  readonly engine?: EngineOverride;
  readonly logLevels?: LogLevel[];
  /** Where the built pages are. */
  readonly pagesDir?: string;
}

const PAGES_DIR = join(PROJECT_DIR, 'dist/web');

/** The server, ready to listen. */
export async function createApp(overrides: Overrides = {}): Promise<NestExpressApplication> {
  const config = overrides.config ?? readConfig(process.env);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares plain options as a class
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, overrides.engine), {
    logger: new QuietLogger(overrides.logLevels ? { logLevels: overrides.logLevels } : {}),
    bodyParser: false,
    forceCloseConnections: true, // event streams never end by themselves
    abortOnError: false, // whoever starts the server says what is wrong, in a sentence
  });
  app.disable('x-powered-by');
  trustProxies(app, config.proxies);
  app.use(helmet(SECURITY_HEADERS));
  app.use(compressAnswers());
  const origins = app.get(OriginPolicy);
  app.use(origins.use.bind(origins));
  const trail = app.get(AuditTrail);
  app.use(trail.follow.bind(trail));
  app.use(cookieParser());
  readInput(app);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(makeValidationPipe());
  describeApi(app);
  servePages(app, overrides.pagesDir ?? PAGES_DIR);
  app.enableShutdownHooks();
  return app;
}
