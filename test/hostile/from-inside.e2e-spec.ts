import { hostFiles } from './from-inside/host-files.js';
import { kernelCalls } from './from-inside/kernel-calls.js';
import { network } from './from-inside/network.js';
import { otherPlaces } from './from-inside/other-places.js';
import { Site } from './from-inside/site.js';

describe('From inside a sandbox', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.open();
  }, 120_000);

  afterAll(() => site[Symbol.asyncDispose](), 60_000);

  for (const attacks of [hostFiles, kernelCalls, otherPlaces, network]) attacks(() => site);
});
