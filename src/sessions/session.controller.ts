import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AuthService } from '../auth/auth.service.js';
import type { Caller } from '../auth/caller.js';
import { CurrentCaller } from '../auth/current-caller.js';
import { Public, Roles } from '../auth/roles.js';
import { LanguageQuery, languageOf } from '../scenarios/language.query.js';
import { Extensions } from './deadlines/extensions.js';
import { SessionPausing } from './deadlines/session-pausing.js';
import { SESSION_EXAMPLE, SESSION_NOT_FOUND_EXAMPLE, STREAM_EXAMPLE } from './openapi-examples.js';
import { OpeningLimit } from './opening-limit.js';
import { ExtendSessionBody, OpenSessionBody, ResetSessionBody, SessionsQuery } from './session.dto.js';
import { SessionService } from './session.service.js';
import type { SessionView } from './session-view.js';
import { SessionStreams } from './stream/session-streams.js';
import { SessionViews } from './views/session-views.js';

@ApiTags('sessions')
@ApiNotFoundResponse({ example: SESSION_NOT_FOUND_EXAMPLE })
@Roles('learner', 'trainer')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly views: SessionViews,
    private readonly streams: SessionStreams,
    private readonly extensions: Extensions,
    private readonly pausing: SessionPausing,
    private readonly auth: AuthService,
  ) {}

  /** Public, since on an open server whoever opens a session becomes a learner by it. */
  @Post()
  @Public()
  @UseGuards(OpeningLimit)
  @ApiOperation({ summary: 'Opens a session, or returns the open one' })
  @ApiCreatedResponse({ example: SESSION_EXAMPLE })
  async open(
    @CurrentCaller() caller: Caller,
    @Body() body: OpenSessionBody,
    @Query() query: LanguageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    this.sessions.mustExist(body.scenario);
    const owner = this.auth.welcome(caller, response);
    const session = await this.sessions.open(owner, body.scenario, body.language ?? languageOf(query, request));
    return this.views.session(session, query.lang ?? session.language);
  }

  @Get()
  @ApiOperation({
    summary: 'The caller’s sessions, and for a trainer those of their learners; for an admin everybody’s',
  })
  @ApiOkResponse({ example: [SESSION_EXAMPLE] })
  list(@CurrentCaller() caller: Caller, @Query() { lang, own }: SessionsQuery): SessionView[] {
    return this.sessions
      .list(caller, { own: own === 'true' })
      .map((session) => this.views.session(session, lang ?? session.language));
  }

  @Get(':id')
  @ApiOkResponse({ example: SESSION_EXAMPLE })
  get(@CurrentCaller() caller: Caller, @Param('id') id: string, @Query() { lang }: LanguageQuery): SessionView {
    const session = this.sessions.mustAccess(caller, id);
    return this.views.session(session, lang ?? session.language);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends the session and gives its machine back' })
  end(@CurrentCaller() caller: Caller, @Param('id') id: string): void {
    this.sessions.end(caller, this.sessions.mustAccess(caller, id));
  }

  @Post(':id/reset')
  @HttpCode(200)
  @ApiOperation({ summary: 'A fresh machine, set up as if every earlier step had been solved' })
  @ApiOkResponse({ example: SESSION_EXAMPLE })
  async reset(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { step }: ResetSessionBody,
    @Query() { lang }: LanguageQuery,
  ): Promise<SessionView> {
    const session = await this.sessions.reset(this.sessions.mustAccess(caller, id), step);
    return this.views.session(session, lang ?? session.language);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @ApiOperation({
    summary: 'More time: for a trainer up to a day from now, for a learner as far as their class lets them',
    description: 'By a trainer a paused session goes on, for that long.',
  })
  @ApiOkResponse({ example: SESSION_EXAMPLE })
  async extend(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { minutes }: ExtendSessionBody,
    @Query() { lang }: LanguageQuery,
  ): Promise<SessionView> {
    await this.extensions.extend(caller, this.sessions.mustAccess(caller, id), minutes);
    const session = this.sessions.mustAccess(caller, id);
    return this.views.session(session, lang ?? session.language);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Goes on with a paused session, on the machine as it was' })
  @ApiOkResponse({ example: SESSION_EXAMPLE })
  async resume(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() { lang }: LanguageQuery,
  ): Promise<SessionView> {
    this.sessions.mustAccess(caller, id);
    await this.pausing.resume(id);
    const session = this.sessions.mustAccess(caller, id);
    return this.views.session(session, lang ?? session.language);
  }

  @Get(':id/events')
  @ApiOperation({ summary: 'Server-sent events; the first is the whole session' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', example: STREAM_EXAMPLE } })
  events(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() { lang }: LanguageQuery,
    @Res() response: Response,
  ): void {
    const session = this.sessions.mustAccess(caller, id);
    this.streams.open(id, lang ?? session.language, response, this.sessions.isOwn(caller, session));
  }
}
