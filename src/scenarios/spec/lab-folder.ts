import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readScenarios } from '../read-scenarios.js';
import { ScenarioErrors, type ScenarioProblem } from '../scenario.errors.js';
import { SCENARIO_YAML } from './scenario-yaml.js';

/** What lies outside of a folder and must never be read, nor told. For specs. */
export const SECRET = 'ROOT-PASSWORD-8f1c';

/** A folder of exercises with a good one, `a-lab`, beside a file of secrets. For specs, which break it. */
export class LabFolder {
  private readonly top = mkdtempSync(join(tmpdir(), 'radoub-lab-'));
  readonly root = join(this.top, 'scenarios');
  readonly path = join(this.root, 'a-lab');
  /** A file outside. */
  readonly secret = join(this.top, 'secret');

  constructor() {
    for (const file of ['fr/step.md', 'en/step.md', 'fr/intro.md', 'en/intro.md']) this.write(file, `# ${file}`);
    for (const file of ['setup.sh', 'solution.sh', 'mistake.sh']) this.write(file, `# ${file}`);
    this.write('scenario.yaml', SCENARIO_YAML);
    writeFileSync(this.secret, SECRET);
  }

  write(file: string, content: string | Buffer): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), content);
  }

  /** The scenario with one part of it replaced, which must be there. */
  replace(part: string, replacement: string): void {
    if (!SCENARIO_YAML.includes(part)) throw new Error(`not in the scenario: ${part}`);
    this.write(
      'scenario.yaml',
      SCENARIO_YAML.replace(part, () => replacement),
    );
  }

  /** What is wrong with the exercises; whatever else reading them throws is thrown on. */
  problems(): readonly ScenarioProblem[] {
    try {
      readScenarios(this.root);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioErrors)) throw error;
      return error.problems;
    }
  }

  /** The same as they are printed. */
  complaints(): string[] {
    return this.problems().map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  }

  remove(): void {
    rmSync(this.top, { recursive: true });
  }
}
