import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { Public, Roles } from './auth/roles.js';
import { BoardModule } from './board/board.module.js';
import { ClassesModule } from './classes/classes.module.js';
import type { Config } from './config/config.js';
import { ErrorFilter } from './errors/error.filter.js';
import { FoundationModule, type EngineOverride } from './foundation.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { RecordingsModule } from './recordings/recordings.module.js';
import { SandboxesModule } from './sandboxes/sandboxes.module.js';
import { LeftOutController } from './scenarios/left-out.controller.js';
import { ScenariosController } from './scenarios/scenarios.controller.js';
import { ScenariosModule } from './scenarios/scenarios.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { TerminalsModule } from './terminals/terminals.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

// The catalogue knows files only, not callers; that anybody may read it, but for its mistakes, is said here.
Public()(ScenariosController);
Roles('trainer')(LeftOutController);

/** The whole server. */
@Module({})
export class AppModule {
  static with(config: Config, override?: EngineOverride): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FoundationModule.with(config, override),
        ScheduleModule.forRoot(),
        AuthModule,
        AuditModule,
        ScenariosModule,
        SandboxesModule,
        SessionsModule,
        TerminalsModule,
        RecordingsModule,
        ClassesModule,
        WebhooksModule,
        BoardModule,
        ObservabilityModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}
