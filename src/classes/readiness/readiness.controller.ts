import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TrainerCaller } from '../../auth/caller.js';
import { CurrentTrainer } from '../../auth/current-caller.js';
import { Roles } from '../../auth/roles.js';
import { ClassService } from '../class.service.js';
import { CLASS_CLOSED_EXAMPLE, CLASS_NOT_FOUND_EXAMPLE, READINESS_EXAMPLE } from '../openapi-examples.js';
import { ClassReadiness } from './class-readiness.js';
import type { ReadinessView } from './readiness-view.js';

/** Machines for the learners of a class before they come. */
@ApiTags('classes')
@ApiNotFoundResponse({ example: CLASS_NOT_FOUND_EXAMPLE })
@ApiConflictResponse({ example: CLASS_CLOSED_EXAMPLE })
@Roles('trainer')
@Controller('classes/:id')
export class ReadinessController {
  constructor(
    private readonly classes: ClassService,
    private readonly readiness: ClassReadiness,
  ) {}

  @Get('readiness')
  @ApiOperation({
    summary: 'How many machines are ready for those who are still expected, and how many the host holds',
  })
  @ApiOkResponse({ example: READINESS_EXAMPLE })
  view(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): Promise<ReadinessView> {
    return this.readiness.view(this.classes.mustAccess(caller, id));
  }

  @Post('prepare')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gets machines ready from now on, for an hour; a class with a start has that by itself' })
  @ApiOkResponse({ example: READINESS_EXAMPLE })
  prepare(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): Promise<ReadinessView> {
    return this.readiness.prepare(this.classes.mustBeOpen(caller, id));
  }
}
