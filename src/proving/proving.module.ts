import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ChecksModule } from '../checks/checks.module.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { EngineModule } from '../engine/engine.module.js';
import { EventBus } from '../events/event-bus.js';
import { SandboxesModule } from '../sandboxes/sandboxes.module.js';
import { Bench } from './bench.js';
import { Prover } from './prover.js';

/** The engine alone: with an embedded one, started if nobody has, and stopped when the context is closed. */
@Global()
@Module({})
export class EngineOnlyModule {
  static with(config: Config): DynamicModule {
    return {
      module: EngineOnlyModule,
      imports: [EngineModule],
      providers: [{ provide: CONFIG, useValue: config }, EventBus],
      exports: [CONFIG, EventBus, EngineModule],
    };
  }
}

/** Sandboxes and checks as the server has them, without learners. */
@Module({})
export class ProvingModule {
  static with(config: Config): DynamicModule {
    return {
      module: ProvingModule,
      imports: [EngineOnlyModule.with(config), SandboxesModule, ChecksModule],
      providers: [Bench, Prover],
    };
  }
}
