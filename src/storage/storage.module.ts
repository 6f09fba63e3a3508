import { Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Database } from './database.js';

@Module({
  providers: [{ provide: Database, inject: [CONFIG], useFactory: (config: Config) => Database.open(config.stateDir) }],
  exports: [Database],
})
export class StorageModule {}
