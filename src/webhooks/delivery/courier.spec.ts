import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { Database } from '../../storage/database.js';
import { WebhookStore } from '../webhook.store.js';
import { Courier } from './courier.js';
import { DeliveryStore } from './delivery.store.js';

const { jest } = import.meta;

describe('the courier', () => {
  it('rests, and tries again, while the database does not answer', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const stateDir = mkdtempSync(join(tmpdir(), 'radoub-'));
    const database = await Database.open(stateDir);
    const courier = new Courier(new WebhookStore(database), new DeliveryStore(database), {
      webhookPrivate: true,
    } as Config);
    database.onApplicationShutdown();
    jest.useFakeTimers();
    courier.onApplicationBootstrap();
    jest.advanceTimersByTime(150_000);
    await courier.beforeApplicationShutdown();
    jest.useRealTimers();
    rmSync(stateDir, { recursive: true });

    expect(logged).toHaveBeenCalledTimes(3);
    expect(logged.mock.calls[0]?.[0]).toContain('not open');
    logged.mockRestore();
  });
});
