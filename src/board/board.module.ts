import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ClassesModule } from '../classes/classes.module.js';
import { RecordingsModule } from '../recordings/recordings.module.js';
import { SandboxesModule } from '../sandboxes/sandboxes.module.js';
import { ScenariosModule } from '../scenarios/scenarios.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { BoardController } from './board.controller.js';
import { Boards } from './boards.js';
import { ClassResults } from './results/class-results.js';
import { ResultsController } from './results/results.controller.js';
import { Seating } from './seating.js';

/** Classes to look at: at work, and afterwards. */
@Module({
  imports: [AuthModule, ClassesModule, RecordingsModule, SandboxesModule, ScenariosModule, SessionsModule],
  controllers: [BoardController, ResultsController],
  providers: [Boards, ClassResults, Seating],
})
export class BoardModule {}
