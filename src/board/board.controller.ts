import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { TrainerCaller } from '../auth/caller.js';
import { CurrentTrainer } from '../auth/current-caller.js';
import { Roles } from '../auth/roles.js';
import { ClassService } from '../classes/class.service.js';
import { CLASS_NOT_FOUND_EXAMPLE } from '../classes/openapi-examples.js';
import { LanguageQuery, languageOf } from '../scenarios/language.query.js';
import type { BoardView } from './board-view.js';
import { Boards } from './boards.js';
import { BOARD_EXAMPLE, BOARD_STREAM_EXAMPLE } from './openapi-examples.js';

@ApiTags('classes')
@ApiNotFoundResponse({ example: CLASS_NOT_FOUND_EXAMPLE })
@Roles('trainer')
@Controller('classes/:id/board')
export class BoardController {
  constructor(
    private readonly classes: ClassService,
    private readonly boards: Boards,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What everybody in the class is at; who is stuck comes first' })
  @ApiOkResponse({ example: BOARD_EXAMPLE })
  get(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Req() request: Request,
  ): BoardView {
    return this.boards.view(this.classes.mustAccess(caller, id), languageOf(query, request));
  }

  @Get('events')
  @ApiOperation({ summary: 'Server-sent events; the first is the whole board, then comes what changed' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', example: BOARD_STREAM_EXAMPLE } })
  events(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Query() query: LanguageQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    this.boards.open(this.classes.mustAccess(caller, id), languageOf(query, request), response);
  }
}
