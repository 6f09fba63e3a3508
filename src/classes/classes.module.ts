import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { SandboxesModule } from '../sandboxes/sandboxes.module.js';
import { ScenariosModule } from '../scenarios/scenarios.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { ClassActions } from './acting/class-actions.js';
import { ClassActionsController } from './acting/class-actions.controller.js';
import { ClassClosing } from './class-closing.js';
import { ClassTerms } from './class-terms.js';
import { ClassViews } from './class-views.js';
import { ClassController } from './class.controller.js';
import { ClassService } from './class.service.js';
import { ClassroomStore } from './classroom.store.js';
import { ClassRoll } from './joining/class-roll.js';
import { JoinThrottle } from './joining/join-throttle.js';
import { JoinController } from './joining/join.controller.js';
import { JoinService } from './joining/join.service.js';
import { LearnersController } from './joining/learners.controller.js';
import { MemberStore } from './joining/member.store.js';
import { ClassReadiness } from './readiness/class-readiness.js';
import { ReadinessController } from './readiness/readiness.controller.js';

@Module({
  imports: [AuthModule, SandboxesModule, ScenariosModule, SessionsModule, StorageModule],
  controllers: [ClassController, ClassActionsController, ReadinessController, JoinController, LearnersController],
  providers: [
    ...[ClassService, ClassViews, ClassActions, ClassClosing, ClassReadiness, ClassTerms, ClassroomStore],
    ...[ClassRoll, JoinService, JoinThrottle, MemberStore],
  ],
  exports: [ClassService, ClassRoll],
})
export class ClassesModule {}
