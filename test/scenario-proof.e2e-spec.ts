import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RadoubCommand } from './support/command.js';
import { objectsOf } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';

/** Half an hour on two processors that have nothing else to do. */
const COURSE_MS = 70 * 60_000;

const SCENARIOS = resolve(import.meta.dirname, '../scenarios');

describe('radoub scenario test', () => {
  let command: RadoubCommand;

  afterEach(async () => {
    await command[Symbol.asyncDispose]();
  });

  const provingState = (): string => join(command.stateDir, 'proving');

  it(
    'proves the course: right ways pass, and each mistake fails exactly the checks it names',
    async () => {
      command = await RadoubCommand.start('scenario', 'test');
      const code = await command.end();
      process.stdout.write(`${command.stdout}\n`);
      expect({ code, failed: command.stderr.match(/^✘.*(\n {4}.*)*/gm) }).toEqual({ code: 0, failed: null });
      expect(command.stdout).toContain('all hold');
      for (const exercise of readdirSync(SCENARIOS)) expect(command.stdout).toContain(`${exercise}/`);
      expect(await objectsOf(provingState())).toEqual([]);
    },
    COURSE_MS,
  );

  it('names every promise that an exercise does not keep', async () => {
    command = await RadoubCommand.start('scenario', 'test', 'test/scenario-proof/careless');
    expect(await command.end()).toBe(1);
    const said = command.stdout;
    expect(said).toMatch(/✘ careless\/first mistake wrong-subnet .*\n +lab does not catch it\n/);
    expect(said).toMatch(/✘ careless\/first mistake removed-given .*\n +lab fails: .* the mistake does not name it\n/);
    expect(said).toMatch(/✘ careless\/first set-up twice .*\n.*\n +given fails: .* and passes after the first\n/);
    expect(said).toMatch(/✘ careless\/second beginning .*\n +it is achieved before anything is done\n/);
    expect(said).toMatch(/✘ careless\/second mistake broken .*\n +second\/broken\.sh ended with 1: /);
    expect(said).not.toMatch(/✘ .*(solution|other-name) \(/);
    expect(await objectsOf(provingState())).toEqual([]);
  }, 180_000);

  it('removes its machines when it is interrupted', async () => {
    command = await RadoubCommand.start('scenario', 'test', 'scenarios/docker-networks', '--jobs', '2');
    const machines = async (): Promise<string[]> => {
      const started = (await readdir(command.stateDir)).includes('proving');
      const objects = started ? await objectsOf(provingState()).catch(() => []) : [];
      return objects.filter((each) => each.startsWith('container'));
    };
    await eventually(
      async () => (await machines()).length === 2,
      () => `It has made no machines:\n${command.stderr}`,
      { everyMs: 100, withinMs: 60_000 },
    );
    command.kill('SIGINT');
    expect(await command.end()).toBe(130);
    expect(await objectsOf(provingState())).toEqual([]);
  }, 120_000);
});

describe('radoub scenario lint', () => {
  it('reads the exercises without a sandbox', async () => {
    const command = await RadoubCommand.start('scenario', 'lint');
    expect(await command.end()).toBe(0);
    expect(command.stdout).toContain('docker-networks');
    await command[Symbol.asyncDispose]();
  }, 60_000);
});
