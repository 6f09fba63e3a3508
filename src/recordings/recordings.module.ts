import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { TerminalsModule } from '../terminals/terminals.module.js';
import { MarkerLabels } from './recorder/marker-labels.js';
import { Recorder } from './recorder/recorder.js';
import { RecordingsController } from './recordings.controller.js';
import { RecordingsFolder } from './recordings-folder.js';
import { Tidying } from './tidying.js';

@Module({
  imports: [AuthModule, SessionsModule, TerminalsModule],
  controllers: [RecordingsController],
  providers: [MarkerLabels, Recorder, RecordingsFolder, Tidying],
  exports: [RecordingsFolder],
})
export class RecordingsModule {}
