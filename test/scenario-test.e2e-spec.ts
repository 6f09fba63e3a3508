import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { casesOf } from '../src/proving/cases.js';
import { inputsOf } from '../src/proving/ledger/case-inputs.js';
import { type Entry, formatLedger, keyOf } from '../src/proving/ledger/ledger.js';
import { LEDGER_FILE, readLedger } from '../src/proving/ledger/ledger-file.js';
import { programDigest } from '../src/proving/ledger/program-digest.js';
import { readFolders } from '../src/scenarios/read-folders.js';
import { RadoubCommand } from './support/command.js';
import { objectsOf } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';

describe('radoub scenario test', () => {
  let command: RadoubCommand;

  afterEach(async () => {
    await command[Symbol.asyncDispose]();
  });

  const provingState = (): string => join(command.stateDir, 'proving');

  describe('of an exercise that does not keep its promises', () => {
    const top = mkdtempSync(join(tmpdir(), 'radoub-careless-'));
    const folder = join(top, 'careless');

    afterAll(() => {
      rmSync(top, { recursive: true });
    });

    /** As somebody would write it who changes one line, and makes up another with care. */
    async function writeFalseLedger(): Promise<void> {
      const entries = new Map<string, Entry>();
      const program = await programDigest(resolve(import.meta.dirname, '../dist'));
      const wanted = ['first mistake wrong-subnet', 'first mistake other-name'];
      for (const each of readFolders([folder]).flatMap((scenario) => casesOf(scenario))) {
        const key = keyOf(each) ?? '';
        if (!wanted.includes(key) || each.kind !== 'mistake') continue;
        const proof = { step: 'first', kind: each.kind, name: key.split(' ')[2] ?? '', caught: ['lab'], seconds: 1 };
        entries.set(key, { inputs: await inputsOf(each, program), proofs: [proof] });
      }
      const text = formatLedger(entries);
      writeFileSync(
        join(folder, LEDGER_FILE),
        text.replace('"other-name","caught":["lab"]', '"other-name","caught":[]'),
      );
    }

    it('names every promise, and what its ledger has wrong', async () => {
      cpSync('test/scenario-test/careless', folder, { recursive: true });
      await writeFalseLedger();
      command = await RadoubCommand.start('scenario', 'test', folder);
      expect(await command.end()).toBe(1);
      const said = command.stdout;
      expect(said).toMatch(/✘ careless\/first mistake wrong-subnet .*\n +lab does not catch it\n/);
      expect(said).toMatch(
        /✘ careless\/first mistake removed-given .*\n +lab fails: .* the mistake does not name it\n/,
      );
      expect(said).toMatch(/✘ careless\/first set-up twice .*\n.*\n +given fails: .* and passes after the first\n/);
      expect(said).toMatch(/✘ careless\/second beginning .*\n +it is achieved before anything is done\n/);
      expect(said).toMatch(/✘ careless\/second mistake broken .*\n +second\/broken\.sh ended with 1: /);
      expect(said).not.toMatch(/✘ .*(solution|other-name|again) \(/);
      expect(said.match(/^✘ ledger: .*/gm)).toEqual([
        '✘ ledger: careless/proven.json has "first mistake other-name" otherwise than any run wrote it',
        '✘ ledger: careless/proven.json has "first mistake wrong-subnet" as proven, and it ends otherwise',
      ]);
      expect(await objectsOf(provingState())).toEqual([]);
    }, 180_000);

    it('keeps what held, and takes it from the ledger the next time but for a part', async () => {
      const held = ['first alternative first/again.sh', 'first mistake other-name'];
      expect([...readLedger(folder).ledger.keys()]).toEqual(held);
      const written = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
      const mended = written.replace(/.*wrong-subnet.*\n/, '').replace('fails: [given]', 'fails: [lab, given]');
      writeFileSync(join(folder, 'scenario.yaml'), mended);
      command = await RadoubCommand.start('scenario', 'test', folder);
      expect(await command.end()).toBe(1); // set-up is still not fit to run twice
      expect(command.stdout).toMatch(/\n5 cases: 3 new or changed, 1 from the ledger, 1 of it proven again\n$/);
      expect(command.stdout).not.toContain('✘ ledger');
      expect([...readLedger(folder).ledger.keys()]).toEqual([...held, 'first mistake removed-given']);
    }, 180_000);
  });

  it('removes its machines when it is interrupted', async () => {
    command = await RadoubCommand.start('scenario', 'test', 'scenarios/docker-networks', '--all', '--jobs', '2');
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
