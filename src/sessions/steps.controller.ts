import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../auth/caller.js';
import { CurrentCaller } from '../auth/current-caller.js';
import { Roles } from '../auth/roles.js';
import { LanguageQuery } from '../scenarios/language.query.js';
import { OUTPUTS_EXAMPLE, SESSION_EXAMPLE, SESSION_NOT_FOUND_EXAMPLE, STEP_EXAMPLE } from './openapi-examples.js';
import { StepMoves } from './progress/step-moves.js';
import { Tries } from './progress/tries.js';
import { AnswerBody } from './session.dto.js';
import { SessionService } from './session.service.js';
import type { ScriptOutputView, SessionView, StepView } from './session-view.js';
import { SessionViews } from './views/session-views.js';

@ApiTags('sessions')
@ApiNotFoundResponse({ example: SESSION_NOT_FOUND_EXAMPLE })
@Roles('learner', 'trainer')
@Controller('sessions/:id/steps/:step')
export class StepsController {
  constructor(
    private readonly sessions: SessionService,
    private readonly views: SessionViews,
    private readonly tries: Tries,
    private readonly moves: StepMoves,
  ) {}

  @Post('verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Evaluates every check of the open step now' })
  @ApiOkResponse({ example: STEP_EXAMPLE })
  async verify(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('step') step: string,
    @Query() { lang }: LanguageQuery,
  ): Promise<StepView> {
    const session = this.sessions.mustAccess(caller, id);
    await this.tries.verify(session, step);
    return this.views.step(session, step, lang ?? session.language);
  }

  @Post('answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answers a question of the open step' })
  @ApiOkResponse({ example: STEP_EXAMPLE })
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('step') step: string,
    @Body() { check, answer }: AnswerBody,
    @Query() { lang }: LanguageQuery,
  ): Promise<StepView> {
    const session = this.sessions.mustAccess(caller, id);
    await this.tries.answer(session, step, check, answer);
    return this.views.step(session, step, lang ?? session.language);
  }

  @Get('outputs')
  @Roles('trainer')
  @ApiOperation({ summary: 'The end of what the scripts of the open step’s checks printed last' })
  @ApiOkResponse({ example: OUTPUTS_EXAMPLE })
  outputs(@CurrentCaller() caller: Caller, @Param('id') id: string, @Param('step') step: string): ScriptOutputView[] {
    return this.views.outputs(this.sessions.mustAccess(caller, id), step);
  }

  @Post('open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Moves the learner to that step, forth or back' })
  @ApiOkResponse({ example: SESSION_EXAMPLE })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('step') step: string,
    @Query() { lang }: LanguageQuery,
  ): Promise<SessionView> {
    this.sessions.mustAccess(caller, id);
    await this.moves.open(id, step);
    const session = this.sessions.mustAccess(caller, id);
    return this.views.session(session, lang ?? session.language);
  }
}
