import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { TrainerCaller } from '../../auth/caller.js';
import { CurrentTrainer } from '../../auth/current-caller.js';
import { Roles } from '../../auth/roles.js';
import { ClassService } from '../../classes/class.service.js';
import { CLASS_NOT_FOUND_EXAMPLE } from '../../classes/openapi-examples.js';
import { languageOf } from '../../scenarios/language.query.js';
import { RESULTS_EXAMPLE } from '../openapi-examples.js';
import { ClassResults } from './class-results.js';
import { resultsCsv } from './results-csv.js';
import { ResultsQuery } from './results.query.js';
import type { ResultsView } from './results-view.js';

@ApiTags('classes')
@ApiNotFoundResponse({ example: CLASS_NOT_FOUND_EXAMPLE })
@Roles('trainer')
@Controller('classes/:id/results')
export class ResultsController {
  constructor(
    private readonly classes: ClassService,
    private readonly results: ClassResults,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who achieved what and when, and how often each check failed; of closed classes too' })
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({ example: RESULTS_EXAMPLE })
  async get(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Query() query: ResultsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ResultsView | string> {
    const language = languageOf(query, request);
    const results = await this.results.of(this.classes.mustAccess(caller, id), language);
    if (query.format !== 'csv') return results;
    const table = query.table ?? 'steps';
    response.type('text/csv; charset=utf-8');
    response.attachment(`${results.class.name} - ${table}.csv`);
    return resultsCsv(results, table, language);
  }
}
