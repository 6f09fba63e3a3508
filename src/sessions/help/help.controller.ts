import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller, LearnerCaller, TrainerCaller } from '../../auth/caller.js';
import { CurrentCaller } from '../../auth/current-caller.js';
import { Roles } from '../../auth/roles.js';
import { LanguageQuery } from '../../scenarios/language.query.js';
import { HELP_EXAMPLE, SESSION_NOT_FOUND_EXAMPLE } from '../openapi-examples.js';
import { SessionService } from '../session.service.js';
import type { HelpView } from '../session-view.js';
import { HelpDesk } from './help-desk.js';
import { HandBody, HintBody, MessageBody, TypingAnswerBody } from './help.dto.js';
import { HelpViews } from './help-views.js';
import { TypingPermissions } from './typing-permissions.js';

const ANSWER = { example: HELP_EXAMPLE };

/** Each call answers with how things stand after it. */
@ApiTags('help')
@ApiNotFoundResponse({ example: SESSION_NOT_FOUND_EXAMPLE })
@Controller('sessions/:id')
export class HelpController {
  constructor(
    private readonly sessions: SessionService,
    private readonly desk: HelpDesk,
    private readonly permissions: TypingPermissions,
    private readonly views: HelpViews,
  ) {}

  @Get('help')
  @Roles('learner', 'trainer')
  @ApiOperation({ summary: 'Raised hand, watchers, messages, and who may type' })
  @ApiOkResponse(ANSWER)
  get(@CurrentCaller() caller: Caller, @Param('id') id: string, @Query() query: LanguageQuery): HelpView {
    return this.view(caller, id, query);
  }

  @Put('hand')
  @Roles('learner', 'trainer')
  @ApiOperation({ summary: 'Raises or lowers the learner’s hand; a trainer who has come lowers it, too' })
  @ApiOkResponse(ANSWER)
  hand(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { raised }: HandBody,
    @Query() query: LanguageQuery,
  ): HelpView {
    this.sessions.mustAccess(caller, id);
    if (raised) this.desk.raiseHand(id);
    else this.desk.lowerHand(id);
    return this.view(caller, id, query);
  }

  @Post('messages')
  @HttpCode(200)
  @Roles('trainer')
  @ApiOperation({ summary: 'Shows the learner a text' })
  @ApiOkResponse(ANSWER)
  write(
    @CurrentCaller() caller: TrainerCaller,
    @Param('id') id: string,
    @Body() { text }: MessageBody,
    @Query() query: LanguageQuery,
  ): HelpView {
    this.sessions.mustAccess(caller, id);
    this.desk.write(id, caller.trainer, text);
    return this.view(caller, id, query);
  }

  @Post('hints')
  @HttpCode(200)
  @Roles('trainer')
  @ApiOperation({ summary: 'Shows the learner the hint that the exercise has for a check' })
  @ApiOkResponse(ANSWER)
  giveHint(
    @CurrentCaller() caller: TrainerCaller,
    @Param('id') id: string,
    @Body() { step, check }: HintBody,
    @Query() query: LanguageQuery,
  ): HelpView {
    this.desk.giveHint(this.sessions.mustAccess(caller, id), caller.trainer, step, check);
    return this.view(caller, id, query);
  }

  @Post('typing')
  @HttpCode(200)
  @Roles('trainer')
  @ApiOperation({ summary: 'Asks the learner whether the trainer may type in their terminals' })
  @ApiOkResponse(ANSWER)
  askToType(@CurrentCaller() caller: TrainerCaller, @Param('id') id: string, @Query() query: LanguageQuery): HelpView {
    this.sessions.mustAccess(caller, id);
    this.permissions.ask(this.sessions.mustBeOpen(id).id, caller.trainer);
    return this.view(caller, id, query);
  }

  @Put('typing')
  @Roles('learner')
  @ApiOperation({ summary: 'The learner’s answer, which they may change at any time' })
  @ApiOkResponse(ANSWER)
  answerTyping(
    @CurrentCaller() caller: LearnerCaller,
    @Param('id') id: string,
    @Body() { trainer, allowed }: TypingAnswerBody,
    @Query() query: LanguageQuery,
  ): HelpView {
    this.sessions.mustAccess(caller, id);
    this.permissions.answer(id, trainer, allowed);
    return this.view(caller, id, query);
  }

  @Delete('typing')
  @HttpCode(200)
  @Roles('trainer')
  @ApiOperation({ summary: 'The trainer types no more, or takes the question back' })
  @ApiOkResponse(ANSWER)
  stopTyping(@CurrentCaller() caller: TrainerCaller, @Param('id') id: string, @Query() query: LanguageQuery): HelpView {
    this.sessions.mustAccess(caller, id);
    this.permissions.giveUp(id, caller.trainer);
    return this.view(caller, id, query);
  }

  private view(caller: Caller, id: string, { lang }: LanguageQuery): HelpView {
    const session = this.sessions.mustAccess(caller, id);
    return this.views.help(session, lang ?? session.language);
  }
}
