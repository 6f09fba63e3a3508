import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFolders } from './read-folders.js';
import { trainerGuide } from './trainer-guide.js';

const ROOT = resolve(import.meta.dirname, '../..');

describe("the trainer's guide", () => {
  const scenarios = readFolders([join(ROOT, 'scenarios')]);

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'has a page of %s as it is now',
    (id, scenario) => {
      const path = join(ROOT, `docs/formateur/${id}.md`);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : 'missing: npm run guide writes it').toBe(
        trainerGuide(scenario, 'fr'),
      );
    },
  );

  it('says of each check what it asks, its hint, and the mistakes that it catches', () => {
    const networks = scenarios.find(({ id }) => id === 'docker-networks');
    const guide = networks ? trainerGuide(networks, 'en') : '';
    expect(guide).toContain('| Its subnet is 172.16.0.0/16 | Option --subnet.');
    expect(guide).toContain('`range-as-subnet`');
    expect(guide).toContain('docker network create --driver=bridge --subnet=172.16.0.0/16');
    expect(guide).not.toContain('set -eu');
  });
});
