import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DynamicModule, INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../config/config.js';
import { ContainerEngine } from '../engine/container-engine.js';
import { EngineOnlyModule, ProvingModule } from './proving.module.js';
import { Prover, type Order } from './prover.js';
import { lockRun } from './run-lock.js';

/**
 * Proves scenarios on the engine that the server with this configuration uses, beside its learners: with machines,
 * labels and a database of its own. Where the server does not run, the engine is started for the time being.
 */
export async function proveScenarios(config: Config, order: Order, logger: LoggerService): Promise<void> {
  const stateDir = join(config.stateDir, 'proving');
  const unlock = lockRun(stateDir);
  try {
    await withEngine(config, logger, async (socket) => {
      const apart: Config = { ...config, stateDir, poolSize: 0, maxSandboxes: 0, engine: { kind: 'external', socket } };
      const context = await createContext(ProvingModule.with(apart), logger);
      try {
        await context.get(Prover).prove(order);
      } finally {
        await context.close();
      }
    });
  } finally {
    unlock();
  }
}

async function withEngine(
  config: Config,
  logger: LoggerService,
  work: (socket: string) => Promise<void>,
): Promise<void> {
  if (config.engine.kind === 'external') return work(config.engine.socket);
  const socket = join(config.stateDir, 'engine/docker.sock');
  if (await answers(socket)) return work(socket);
  const context = await createContext(EngineOnlyModule.with(config), logger);
  try {
    await work(socket);
  } finally {
    // A server that was started meanwhile has taken the engine over, and goes on with it.
    if (!(await isInUse(context))) await context.close();
  }
}

async function isInUse(context: INestApplicationContext): Promise<boolean> {
  const machines = await context.get(ContainerEngine).listOurs();
  return machines.some(({ container }) => container === 'running');
}

async function answers(socket: string): Promise<boolean> {
  const connection = connect(socket);
  try {
    await once(connection, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    connection.destroy();
  }
}

function createContext(module: DynamicModule, logger: LoggerService): Promise<INestApplicationContext> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares plain options as a class
  return NestFactory.createApplicationContext(module, { logger, abortOnError: false }); // the command says what is wrong
}
