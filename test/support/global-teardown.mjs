import { hostLeftovers } from './host-leftovers.mjs';

/** Stops the engine and proves that the run left nothing on the host. */
export default async function globalTeardown() {
  const { app, release, dir } = globalThis.radoubTestRun;
  await app.close();
  const left = await hostLeftovers(dir);
  release();
  if (left.length > 0) throw new Error(`The tests left on this host:\n  ${left.join('\n  ')}`);
}
