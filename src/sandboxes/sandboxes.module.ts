import { Module } from '@nestjs/common';
import { StorageModule } from '../storage/storage.module.js';
import { Capacity } from './capacity/capacity.js';
import { Vacating } from './capacity/vacating.js';
import { Claims } from './claims.js';
import { ExclusiveRunner } from './exclusive-runner.js';
import { Halting } from './halting.js';
import { MachineMaker } from './machine-maker.js';
import { Parking } from './parking.js';
import { Pool } from './pool.js';
import { Provisioning } from './provisioning.js';
import { Reconciler } from './reconcile/reconciler.js';
import { StepExecutor } from './reconcile/step-executor.js';
import { Removal } from './removal.js';
import { SandboxResetter } from './sandbox-resetter.js';
import { SandboxController } from './sandbox.controller.js';
import { SandboxService } from './sandbox.service.js';
import { Stock } from './stock/stock.js';
import { SandboxStore } from './sandbox.store.js';

/** `ContainerEngine` and `SandboxImage` come from the composition root, so that tests can bring their own. */
@Module({
  imports: [StorageModule],
  controllers: [SandboxController],
  providers: [
    Capacity,
    Claims,
    ExclusiveRunner,
    Halting,
    MachineMaker,
    Parking,
    Pool,
    Provisioning,
    Reconciler,
    Removal,
    SandboxResetter,
    SandboxService,
    SandboxStore,
    StepExecutor,
    Stock,
    Vacating,
  ],
  exports: [SandboxService, SandboxResetter], // the rows and the state machine stay behind these
})
export class SandboxesModule {}
