import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { AuditTrail } from './audit-trail.js';
import { AuditController } from './audit.controller.js';
import { AuditStore } from './audit.store.js';

@Module({
  imports: [AuthModule, StorageModule],
  controllers: [AuditController],
  providers: [AuditStore, AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
