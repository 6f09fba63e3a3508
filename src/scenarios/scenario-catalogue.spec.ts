import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { ScenarioCatalogue } from './scenario-catalogue.js';
import { ScenarioErrors, ScenarioLeftOutError, ScenarioNotFoundError } from './scenario.errors.js';
import { LabFolder } from './spec/lab-folder.js';

describe('the catalogue', () => {
  const catalogue = new ScenarioCatalogue({ scenariosDir: 'scenarios' });
  beforeAll(() => {
    catalogue.onModuleInit();
  });

  it('reads every exercise of the course without a mistake', () => {
    expect(catalogue.list().map(({ id }) => id)).toContain('docker-networks');
  });

  it('gives an exercise with everything its folder says', () => {
    const { steps, durationMinutes, images, intro } = catalogue.get('docker-networks');

    expect({ durationMinutes, images }).toEqual({ durationMinutes: 60, images: ['ubuntu', 'busybox', 'nginx'] });
    expect(intro?.fr).not.toBe('');
    expect(steps.map(({ id }) => id)).toContain('localnet');
    expect(steps[0].solution?.source).toContain('docker run');
  });

  it('says which exercise it does not have', () => {
    expect(() => catalogue.get('docker-networkz')).toThrow(new ScenarioNotFoundError('docker-networkz'));
  });
});

describe('a catalogue of exercises with mistakes', () => {
  const { jest } = import.meta;
  let lab: LabFolder;
  let said: string[];
  beforeEach(() => {
    lab = new LabFolder();
    said = [];
    for (const level of ['error', 'warn'] as const) {
      jest.spyOn(Logger.prototype, level).mockImplementation((...message: unknown[]) => {
        said.push(message.join(' '));
      });
    }
  });
  afterEach(() => {
    jest.restoreAllMocks();
    lab.remove();
  });

  const read = (scenariosDir = lab.root): ScenarioCatalogue => {
    const catalogue = new ScenarioCatalogue({ scenariosDir });
    catalogue.onModuleInit();
    return catalogue;
  };

  it('has those that are right, and says which are left out and why', () => {
    mkdirSync(join(lab.root, 'no-lab'));
    const catalogue = read();
    expect(catalogue.list().map(({ id }) => id)).toEqual(['a-lab']);
    expect(catalogue.leftOut()).toMatchObject([{ folder: 'no-lab', problems: [{ file: 'no-lab/scenario.yaml' }] }]);
    expect(said).toEqual([
      expect.stringMatching(/^no-lab is left out:\n {2}no-lab\/scenario\.yaml:1: scenario\.yaml is missing/),
    ]);
    expect(() => catalogue.get('no-lab')).toThrow(new ScenarioLeftOutError('no-lab'));
    expect(() => catalogue.get('lab')).toThrow(new ScenarioNotFoundError('lab'));
  });

  it('is refused when none is right, with the complaints of all and where they were looked for', () => {
    lab.replace('duration: 1h30m', 'duration: soon');
    mkdirSync(join(lab.root, 'no-lab'));
    expect(() => read()).toThrow(ScenarioErrors);
    expect(() => read()).toThrow(/^There is no exercise to offer in .*, which RADOUB_SCENARIOS names:\n {2}a-lab/);
    expect(() => read()).toThrow('no-lab/scenario.yaml:1: ');
  });

  it('is refused when its folder is not there, and may be empty', () => {
    expect(() => read(join(lab.root, 'none'))).toThrow(/RADOUB_SCENARIOS names:\n.*cannot be read \(ENOENT\)/);
    const empty = mkdtempSync(join(tmpdir(), 'radoub-'));
    expect(read(empty).list()).toEqual([]);
    expect(said).toEqual([`There are no exercises: ${empty} is empty.`]);
    rmSync(empty, { recursive: true });
  });
});
