#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError, Option } from 'commander';
import { collect, wholeNumber } from './arguments.js';
import { forTheOperator, MisuseError } from './for-the-operator.js';
import { lazily } from './lazily.js';
import { addRemoteCommands } from './remote/remote-commands.js';
import type { ImportOptions } from './scenario-import.js';
import type { TestOptions } from './scenario-test.js';

const program = new Command('radoub')
  .description('A Docker machine of their own for every learner of a course.')
  .exitOverride();

program
  .command('doctor')
  .description('say what this host lacks to run the engine of the sandboxes, and how to mend it')
  .option('--json', 'print the findings as JSON')
  .action(async (options: { json?: boolean }) => {
    const { doctor } = await import('./doctor.js');
    process.exitCode = await doctor(options);
  });

const scenario = program.command('scenario').description('for authors of exercises');

scenario
  .command('lint')
  .description('name every mistake in the files of scenarios, with its line')
  .argument('[folders...]', 'of one scenario or of several; RADOUB_SCENARIOS unless named')
  .action(async (folders: string[]) => {
    const { lintScenarios } = await import('./scenario-lint.js');
    process.exitCode = lintScenarios(folders);
  });

scenario
  .command('test')
  .description(
    'prove in real sandboxes that checks pass after each right way and that each mistake fails those it names',
  )
  .argument('[folders...]', 'of one scenario or of several; RADOUB_SCENARIOS unless named')
  .option('--step <id>', 'only this step; may be given again', collect)
  .option('--all', 'also what was proven already and has not changed since, of which else a tenth is proven again')
  .option('--jobs <number>', 'sandboxes at once (default: one more than processors)', wholeNumber(1, 999))
  .option('--json', 'print what was proven as JSON')
  .action(async (folders: string[], options: TestOptions) => {
    const { testScenarios } = await import('./scenario-test.js');
    process.exitCode = await testScenarios(folders, options);
  });

scenario
  .command('guide')
  .description('write a page for the trainer of each scenario: what is checked, known mistakes, solutions')
  .argument('[folders...]', 'of one scenario or of several; RADOUB_SCENARIOS unless named')
  .requiredOption('--to <folder>', 'where the pages are written')
  .addOption(new Option('--language <language>', 'of the pages').choices(['fr', 'en']).default('fr'))
  .action(lazily(async () => (await import('./scenario-guide.js')).writeGuides));

scenario
  .command('import')
  .description("say what exercises in KillerCoda's format need that they do not get here")
  .argument('<folders...>', 'of one exercise, a course, or a checkout')
  .option('--check', 'only look; nothing has to be converted')
  .option('--json', 'print the findings as JSON')
  .action(async (folders: string[], options: ImportOptions) => {
    const { importScenarios } = await import('./scenario-import.js');
    process.exitCode = await importScenarios(folders, options);
  });

const trainer = program.command('trainer').description('accounts of trainers, in the state of RADOUB_STATE');

trainer
  .command('add')
  .description('make an account; its password is asked for, or read from the standard input')
  .argument('<name>', 'by which they log in')
  .option('--admin', 'who also looks after the whole server')
  .action(lazily(async () => (await import('./trainer-accounts.js')).addTrainer));

trainer
  .command('list')
  .description('say who has an account')
  .option('--json', 'print the accounts as JSON')
  .action(lazily(async () => (await import('./trainer-accounts.js')).listTrainers));

trainer
  .command('password')
  .description('give an account another password, and end its log-ins')
  .argument('<name>')
  .action(lazily(async () => (await import('./trainer-accounts.js')).changePassword));

trainer
  .command('remove')
  .description('remove an account with its tokens and log-ins')
  .argument('<name>')
  .action(lazily(async () => (await import('./trainer-accounts.js')).removeTrainer));

trainer
  .command('link')
  .description('let somebody of the OpenID Connect log-in in to that account, whatever the rules say')
  .argument('<name>', 'of the account')
  .argument('<subject>', 'of the person at the provider; the server logs it when it refuses them')
  .option('--issuer <url>', 'of the provider (default: RADOUB_OPENID_ISSUER)')
  .action(lazily(async () => (await import('./trainer-links.js')).linkTrainer));

trainer
  .command('unlink')
  .description('let nobody in to that account by OpenID Connect any more; its log-ins end')
  .argument('<name>', 'of the account')
  .action(lazily(async () => (await import('./trainer-links.js')).unlinkTrainer));

addRemoteCommands(program);

/** Whoever calls a command wrongly gets another code than whoever calls it in vain. */
const MISUSE = 2;

await program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : MISUSE; // commander has said what is wrong
    return;
  }
  console.error(forTheOperator(error));
  process.exitCode = error instanceof MisuseError ? MISUSE : 1;
});
