import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TrainerCaller } from '../../auth/caller.js';
import { CurrentTrainer } from '../../auth/current-caller.js';
import { Roles } from '../../auth/roles.js';
import { ClassService } from '../class.service.js';
import { CLASS_CLOSED_EXAMPLE, CLASS_NOT_FOUND_EXAMPLE, OUTCOMES_EXAMPLE } from '../openapi-examples.js';
import { ChosenBody, ClassMessageBody, ExtendClassBody, ResetClassBody } from './acting.dto.js';
import { ClassActions } from './class-actions.js';
import type { Outcome } from './outcome.js';

const ANSWER = { example: OUTCOMES_EXAMPLE };

/** Each answers with what became of it for every learner. */
@ApiTags('classes')
@ApiNotFoundResponse({ example: CLASS_NOT_FOUND_EXAMPLE })
@ApiConflictResponse({ example: CLASS_CLOSED_EXAMPLE })
@Roles('trainer')
@Controller('classes/:id')
export class ClassActionsController {
  constructor(
    private readonly classes: ClassService,
    private readonly actions: ClassActions,
  ) {}

  @Post('reset')
  @HttpCode(200)
  @ApiOperation({ summary: 'Fresh machines, each set up as if every earlier step had been solved' })
  @ApiOkResponse(ANSWER)
  reset(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Body() body: ResetClassBody,
  ): Promise<Outcome[]> {
    return this.actions.reset(this.classes.mustBeOpen(caller, id), body.sessions, body.step);
  }

  @Post('extend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Puts deadlines off, up to a day from now' })
  @ApiOkResponse(ANSWER)
  extend(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Body() body: ExtendClassBody,
  ): Promise<Outcome[]> {
    return this.actions.extend(this.classes.mustBeOpen(caller, id), body.sessions, body.minutes);
  }

  @Post('stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ends sessions; their learners may open new ones' })
  @ApiOkResponse(ANSWER)
  stop(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string, @Body() body: ChosenBody): Promise<Outcome[]> {
    return this.actions.stop(this.classes.mustBeOpen(caller, id), body.sessions);
  }

  @Post('message')
  @HttpCode(200)
  @ApiOperation({ summary: 'Shows learners a text' })
  @ApiOkResponse(ANSWER)
  message(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Body() body: ClassMessageBody,
  ): Promise<Outcome[]> {
    return this.actions.message(this.classes.mustBeOpen(caller, id), body.sessions, caller.trainer, body.text);
  }
}
