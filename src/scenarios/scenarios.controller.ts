import { Controller, Get, Inject, Optional, Param, Query, Req } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ImageInventory } from './image-inventory.js';
import { languageOf, LanguageQuery } from './language.query.js';
import { NOT_FOUND_EXAMPLE, SCENARIO_EXAMPLE, SUMMARY_EXAMPLE } from './openapi-examples.js';
import { ScenarioCatalogue } from './scenario-catalogue.js';
import type { ScenarioSummaryView, ScenarioView } from './scenario-view.js';
import { viewScenario, viewSummary } from './view-scenario.js';

/** The catalogue, for everybody: reading about an exercise needs no session. */
@ApiTags('scenarios')
@Controller('scenarios')
export class ScenariosController {
  constructor(
    private readonly catalogue: ScenarioCatalogue,
    @Optional() @Inject(ImageInventory) private readonly images?: ImageInventory,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All exercises, in the order of their chapters' })
  @ApiOkResponse({ schema: { example: [SUMMARY_EXAMPLE] } })
  list(@Query() query: LanguageQuery, @Req() request: Request): ScenarioSummaryView[] {
    const language = languageOf(query, request);
    return this.catalogue.list().map((scenario) => viewSummary(scenario, language));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One exercise with the texts of all its steps' })
  @ApiParam({ name: 'id', example: SUMMARY_EXAMPLE.id })
  @ApiOkResponse({ schema: { example: SCENARIO_EXAMPLE } })
  @ApiNotFoundResponse({ schema: { example: NOT_FOUND_EXAMPLE } })
  get(@Param('id') id: string, @Query() query: LanguageQuery, @Req() request: Request): ScenarioView {
    const scenario = this.catalogue.get(id);
    return viewScenario(scenario, languageOf(query, request), this.images?.standIns() ?? new Set());
  }
}
