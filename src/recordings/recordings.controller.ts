import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Caller } from '../auth/caller.js';
import { CurrentCaller } from '../auth/current-caller.js';
import { Roles } from '../auth/roles.js';
import { SESSION_NOT_FOUND_EXAMPLE } from '../sessions/openapi-examples.js';
import { SessionService } from '../sessions/session.service.js';
import { CAST_EXAMPLE, RECORDING_EXAMPLE } from './openapi-examples.js';
import type { RecordingView } from './recording-view.js';
import { RecordingNotFoundError } from './recording.errors.js';
import { RecordingsFolder } from './recordings-folder.js';

@ApiTags('recordings')
@ApiNotFoundResponse({ example: SESSION_NOT_FOUND_EXAMPLE })
@Roles('learner', 'trainer')
@Controller('sessions/:id/recordings')
export class RecordingsController {
  constructor(
    private readonly sessions: SessionService,
    private readonly folder: RecordingsFolder,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What was recorded of each terminal: for the learner, their trainer, and admins' })
  @ApiOkResponse({ example: [RECORDING_EXAMPLE] })
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<RecordingView[]> {
    return this.folder.list(this.sessions.mustAccess(caller, id).id);
  }

  @Get(':terminal.cast')
  @ApiOperation({ summary: 'The recording of one terminal, as asciicast v2, as far as it goes now' })
  @ApiProduces('application/x-asciicast')
  @ApiOkResponse({ schema: { type: 'string', example: CAST_EXAMPLE } })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('terminal') terminal: string,
    @Res() response: Response,
  ): Promise<void> {
    const cast = await this.folder.read(this.sessions.mustAccess(caller, id).id, terminal);
    if (!cast) throw new RecordingNotFoundError(terminal);
    response.setHeader('Content-Type', 'application/x-asciicast; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${terminal}.cast"`); // it is data, never a page
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(cast, response).catch((error: unknown) => {
      if (!response.destroyed) throw error; // otherwise the reader has left
    });
  }
}
