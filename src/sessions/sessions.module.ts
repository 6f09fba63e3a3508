import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ChecksModule } from '../checks/checks.module.js';
import { ExclusiveRunner } from '../sandboxes/exclusive-runner.js';
import { SandboxesModule } from '../sandboxes/sandboxes.module.js';
import { ScenariosModule } from '../scenarios/scenarios.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Extensions } from './deadlines/extensions.js';
import { SessionPausing } from './deadlines/session-pausing.js';
import { Reaper } from './deadlines/reaper.js';
import { DockerController } from './docker/docker.controller.js';
import { OpeningLimit } from './opening-limit.js';
import { HelpDesk } from './help/help-desk.js';
import { HelpViews } from './help/help-views.js';
import { HelpController } from './help/help.controller.js';
import { MessageStore } from './help/message.store.js';
import { RaisedHandStore } from './help/raised-hand.store.js';
import { TypingPermissions } from './help/typing-permissions.js';
import { Watchers } from './help/watchers.js';
import { Preparation } from './opening/preparation.js';
import { SessionEnding } from './opening/session-ending.js';
import { SessionOpening } from './opening/session-opening.js';
import { SessionRestoration } from './opening/session-restoration.js';
import { Achievements } from './progress/achievements.js';
import { CheckFailureStore } from './progress/check-failure.store.js';
import { LiveChecks } from './progress/live-checks.js';
import { ProgressStore } from './progress/progress.store.js';
import { SessionRecords } from './progress/session-records.js';
import { StepMoves } from './progress/step-moves.js';
import { Tries } from './progress/tries.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SessionStore } from './session.store.js';
import { StepsController } from './steps.controller.js';
import { Presence } from './stream/presence.js';
import { SessionStreams } from './stream/session-streams.js';
import { LearnerTerms } from './terms/learner-terms.js';
import { SessionViews } from './views/session-views.js';

@Module({
  imports: [AuthModule, ChecksModule, SandboxesModule, ScenariosModule, StorageModule],
  controllers: [SessionController, StepsController, HelpController, DockerController],
  providers: [
    Achievements,
    CheckFailureStore,
    Extensions,
    ExclusiveRunner, // one queue a session, apart from those of the sandboxes
    HelpDesk,
    HelpViews,
    LearnerTerms,
    LiveChecks,
    MessageStore,
    OpeningLimit,
    Preparation,
    Presence,
    ProgressStore,
    RaisedHandStore,
    Reaper,
    SessionEnding,
    SessionOpening,
    SessionRecords,
    SessionPausing,
    SessionRestoration,
    SessionService,
    SessionStore,
    SessionStreams,
    SessionViews,
    StepMoves,
    Tries,
    TypingPermissions,
    Watchers,
  ],
  exports: [
    Extensions,
    HelpDesk,
    LearnerTerms,
    SessionRecords,
    SessionService,
    SessionViews,
    TypingPermissions,
    Watchers,
  ],
})
export class SessionsModule {}
