import { register } from 'node:module';

// The tests' own engine life cycle, in a folder of the bench's: made, locked, stopped, and proved to leave nothing.
process.env.RADOUB_TEST_STATE = process.env.RADOUB_BENCH_STATE ?? '/var/lib/radoub-bench';

register('./typescript-hooks.mjs', import.meta.url);
const { readArguments } = await import('./arguments.ts');
const options = readArguments(process.argv.slice(2));
const { default: setup } = await import('../test/support/global-setup.mjs');
const { default: teardown } = await import('../test/support/global-teardown.mjs');

await setup();
try {
  const { measureAll } = await import('./measure-all.ts');
  await measureAll(options);
} finally {
  await teardown();
}
