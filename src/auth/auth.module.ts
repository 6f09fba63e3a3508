import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { StorageModule } from '../storage/storage.module.js';
import { AccessGuard } from './access-guard.js';
import { AuthService } from './auth.service.js';
import { LastingAccess } from './lasting-access.js';
import { LearnerStore } from './learner.store.js';
import { LogInThrottle } from './login/login-throttle.js';
import { LogInController } from './login/login.controller.js';
import { LogIns } from './login/login.service.js';
import { OpenidController } from './openid/openid.controller.js';
import { OpenidLinkStore } from './openid/openid-link.store.js';
import { OpenidLogIns } from './openid/openid-log-ins.js';
import { OriginPolicy } from './origin-policy.js';
import { Oversight } from './oversight.js';
import { TokenController } from './tokens/token.controller.js';
import { Tokens } from './tokens/token.service.js';
import { CredentialStore } from './trainers/credential.store.js';
import { Passwords } from './trainers/passwords.js';
import { TrainerAccounts } from './trainers/trainer-accounts.js';
import { TrainerStore } from './trainers/trainer.store.js';
import { VisitorController } from './visitor.controller.js';

@Module({
  imports: [StorageModule],
  controllers: [LogInController, OpenidController, TokenController, VisitorController],
  providers: [
    ...[AuthService, LastingAccess, OriginPolicy, Oversight, LearnerStore],
    ...[TrainerStore, TrainerAccounts, CredentialStore, Passwords, LogIns, LogInThrottle, Tokens],
    ...[OpenidLinkStore, OpenidLogIns],
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AuthService, LastingAccess, OriginPolicy, Oversight],
})
export class AuthModule {}
