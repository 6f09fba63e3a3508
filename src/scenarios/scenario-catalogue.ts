import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { readScenarios } from './read-scenarios.js';
import type { Scenario } from './scenario.js';
import { ScenarioNotFoundError } from './scenario.errors.js';

/** All exercises of this server. They are read once, at start; with a mistake in any of them the server does not start. */
@Injectable()
export class ScenarioCatalogue implements OnModuleInit {
  private readonly logger = new Logger(ScenarioCatalogue.name);
  private scenarios: ReadonlyMap<string, Scenario> = new Map();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'scenariosDir'>) {}

  /** Throws `ScenarioErrors`. */
  onModuleInit(): void {
    this.scenarios = new Map(readScenarios(this.config.scenariosDir).map((scenario) => [scenario.id, scenario]));
    for (const { file, line, reason } of this.list().flatMap(({ remarks }) => remarks ?? [])) {
      this.logger.warn(`${file}:${line}: ${reason}`);
    }
  }

  /** In the order of their chapters. */
  list(): readonly Scenario[] {
    return [...this.scenarios.values()];
  }

  /** Throws `ScenarioNotFoundError`. */
  get(id: string): Scenario {
    const scenario = this.scenarios.get(id);
    if (!scenario) throw new ScenarioNotFoundError(id);
    return scenario;
  }
}
