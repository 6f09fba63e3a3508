import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config.token.js';
import { ContainerEngine } from './engine/container-engine.js';
import { EngineModule } from './engine/engine.module.js';
import { PreparedImage } from './engine/images/prepared-image.js';
import { SandboxImage } from './engine/sandbox-image.js';
import { EventBus } from './events/event-bus.js';
import { ImageInventory } from './scenarios/image-inventory.js';

/** What a test may bring instead of the real thing. */
export interface EngineOverride {
  readonly engine: ContainerEngine;
  readonly image: SandboxImage;
}

/** What every part of the server may ask for: the configuration, the engine, and what happens. */
@Global()
@Module({})
export class FoundationModule {
  static with(config: Config, override?: EngineOverride): DynamicModule {
    const own: Provider[] = [{ provide: CONFIG, useValue: config }, EventBus];
    if (!override) {
      return {
        module: FoundationModule,
        imports: [EngineModule],
        providers: [...own, { provide: ImageInventory, useExisting: PreparedImage }],
        exports: [CONFIG, EventBus, EngineModule, ImageInventory],
      };
    }
    const engine: Provider[] = [
      { provide: ContainerEngine, useValue: override.engine },
      { provide: SandboxImage, useValue: override.image },
    ];
    return {
      module: FoundationModule,
      providers: [...own, ...engine],
      exports: [CONFIG, EventBus, ContainerEngine, SandboxImage],
    };
  }
}
