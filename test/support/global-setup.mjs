import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '../../dist/config/config.js';
import { FoundationModule } from '../../dist/foundation.module.js';
import { emptyEngine } from './empty-engine.mjs';
import { evidenceOfRun } from './evidence/folder.mjs';
import { stopwatch } from './run/stopwatch.mjs';
import { claimTestState } from './test-state.mjs';

/** Starts one engine for all tests of this run, with the images made, and tells the tests where it is. */
export default async function globalSetup() {
  stopwatch.begin('engine and images');
  const { dir, release } = claimTestState();
  await rm(evidenceOfRun(dir), { recursive: true, force: true });
  const socketsDir = join(dir, 'sockets');
  const config = readConfig({ RADOUB_STATE: dir, RADOUB_SOCKETS: socketsDir });
  const app = await NestFactory.createApplicationContext(FoundationModule.with(config), {
    logger: ['log', 'warn', 'error'],
    abortOnError: false,
  });
  const engine = join(dir, 'engine/docker.sock');
  await emptyEngine(engine);
  process.env.RADOUB_TEST_ENGINE = engine;
  process.env.RADOUB_TEST_SOCKETS = socketsDir;
  process.env.RADOUB_TEST_DIR = dir;
  globalThis.radoubTestRun = { app, release, dir };
}
