import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RadoubCommand } from './support/command.js';
import { objectsOf } from './support/engine-objects.js';

/** Where the ledgers have nothing: a quarter of an hour on two processors that have nothing else to do. */
const COURSE_MS = 70 * 60_000;

const SCENARIOS = resolve(import.meta.dirname, '../scenarios');

describe('The course', () => {
  it(
    'keeps its promises: right ways pass, and each mistake fails exactly the checks it names',
    async () => {
      await using command = await RadoubCommand.start('scenario', 'test');
      const code = await command.end();
      process.stdout.write(`${command.stdout}\n`);
      expect({ code, failed: command.stderr.match(/^✘.*(\n {4}.*)*/gm) }).toEqual({ code: 0, failed: null });
      expect(command.stdout).toContain('all hold');
      for (const exercise of readdirSync(SCENARIOS)) expect(command.stdout).toContain(`${exercise}/`);
      expect(await objectsOf(join(command.stateDir, 'proving'))).toEqual([]);
    },
    COURSE_MS,
  );
});
