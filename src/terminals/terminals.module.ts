import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { SandboxesModule } from '../sandboxes/sandboxes.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { Attendance } from './attendance.js';
import { Foreground } from './foreground/foreground.js';
import { OpenTerminals } from './open-terminals.js';
import { Shells } from './shells.js';
import { TerminalAdmission } from './entrance/terminal-admission.js';
import { TerminalSizes } from './terminal-sizes.js';
import { TerminalUpgrade } from './terminal-upgrade.js';
import { TerminalsController } from './terminals.controller.js';
import { Tickets } from './entrance/tickets.js';

/** What the module is made of, apart from what it needs of others. */
export const TERMINALS = {
  controllers: [TerminalsController],
  providers: [
    ...[Attendance, Foreground, OpenTerminals, Shells],
    ...[TerminalAdmission, TerminalSizes, TerminalUpgrade, Tickets],
  ],
  exports: [Attendance, Shells, TerminalSizes],
};

@Module({ imports: [AuthModule, SandboxesModule, SessionsModule], ...TERMINALS })
export class TerminalsModule {}
