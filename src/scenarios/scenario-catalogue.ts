import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { isAmong, type LeftOut } from './left-out.js';
import { type Sorted, sortScenarios } from './read-scenarios.js';
import type { Scenario } from './scenario.js';
import { ScenarioErrors, ScenarioLeftOutError, ScenarioNotFoundError } from './scenario.errors.js';

/**
 * All exercises of this server, read once, at start. Those with a mistake are left out, which the log and the trainers'
 * page say; where none is right the server does not start, for it would end every session that is still open.
 */
@Injectable()
export class ScenarioCatalogue implements OnModuleInit {
  private readonly logger = new Logger(ScenarioCatalogue.name);
  private scenarios: ReadonlyMap<string, Scenario> = new Map();
  private without: readonly LeftOut[] = [];

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'scenariosDir'>) {}

  /** Throws `ScenarioErrors`. */
  onModuleInit(): void {
    const { scenarios, leftOut } = this.read();
    this.scenarios = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
    this.without = leftOut;
    if (scenarios.length === 0) this.logger.warn(`There are no exercises: ${this.config.scenariosDir} is empty.`);
    for (const { file, line, reason } of scenarios.flatMap(({ remarks }) => remarks ?? [])) {
      this.logger.warn(`${file}:${line}: ${reason}`);
    }
    for (const { folder, problems } of leftOut) {
      const lines = problems.map(({ file, line, reason }) => `\n  ${file}:${line}: ${reason}`);
      this.logger.error(`${folder} is left out:${lines.join('')}`);
    }
  }

  /** In the order of their chapters. */
  list(): readonly Scenario[] {
    return [...this.scenarios.values()];
  }

  /** In the order of their folders. */
  leftOut(): readonly LeftOut[] {
    return this.without;
  }

  /** Throws `ScenarioNotFoundError`, or `ScenarioLeftOutError` where it is there and has mistakes. */
  get(id: string): Scenario {
    const scenario = this.find(id);
    if (scenario) return scenario;
    throw this.isLeftOut(id) ? new ScenarioLeftOutError(id) : new ScenarioNotFoundError(id);
  }

  find(id: string): Scenario | undefined {
    return this.scenarios.get(id);
  }

  /** Whether it will be back when its mistakes are mended. */
  isLeftOut(id: string): boolean {
    return !this.scenarios.has(id) && isAmong(this.without, id);
  }

  private read(): Sorted {
    const { scenariosDir } = this.config;
    try {
      const sorted = sortScenarios(scenariosDir);
      if (sorted.scenarios.length > 0 || sorted.leftOut.length === 0) return sorted;
      throw new ScenarioErrors(sorted.leftOut.flatMap(({ problems }) => problems));
    } catch (error) {
      if (!(error instanceof ScenarioErrors)) throw error;
      const heading = `There is no exercise to offer in ${scenariosDir}, which RADOUB_SCENARIOS names:`;
      throw new ScenarioErrors(error.problems, heading);
    }
  }
}
