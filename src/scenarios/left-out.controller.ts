import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LEFT_OUT_EXAMPLE } from './openapi-examples.js';
import { ScenarioCatalogue } from './scenario-catalogue.js';
import type { LeftOutView } from './scenario-view.js';

/** What the catalogue lacks, for those who can have it mended. */
@ApiTags('scenarios')
@Controller('left-out-scenarios')
export class LeftOutController {
  constructor(private readonly catalogue: ScenarioCatalogue) {}

  @Get()
  @ApiOperation({ summary: 'Folders that are not offered as exercises, for there are mistakes in their files' })
  @ApiOkResponse({ schema: { example: [LEFT_OUT_EXAMPLE] } })
  list(): LeftOutView[] {
    return this.catalogue.leftOut().map(({ folder, problems }) => ({ folder, problems: [...problems] }));
  }
}
