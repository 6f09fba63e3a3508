import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { AuthService } from './auth/auth.service.js';
import { ConfigError } from './config/config.error.js';
import { readConfig } from './config/config.js';
import { createApp } from './create-app.js';
import { DomainError } from './errors/domain-error.js';
import { ScenarioErrors } from './scenarios/scenario.errors.js';
import { lockState } from './state-lock.js';

const logger = new Logger('Radoub');

try {
  const config = readConfig(process.env);
  lockState(config.stateDir);
  const app = await createApp({ config });
  try {
    await app.listen(config.listen.port, config.listen.host);
  } catch (error) {
    await app.close(); // an engine that was started must not stay behind
    throw error;
  }
  const token = app.get(AuthService).firstToken();
  if (token !== undefined) logger.log(`the admin's token, shown only this once: ${token}`);
  logger.log(`ready: open ${await app.getUrl()}`);
} catch (error) {
  logger.error(forTheOperator(error));
  process.exitCode = 1;
}

/** What the operator can mend is a sentence; anything else is a bug and keeps its stack. */
function forTheOperator(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof ScenarioErrors || error instanceof DomainError) {
    return error.message;
  }
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return 'The address is in use, perhaps by another Radoub. RADOUB_LISTEN=127.0.0.1:7071 names another.';
  }
  return error;
}
