import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import type { Caller } from './caller.js';
import { CurrentCaller } from './current-caller.js';
import { Public } from './roles.js';
import type { VisitorView } from './visitor-view.js';

const EXAMPLE: VisitorView = { role: 'learner', open: false };

/** What the first page needs to know before it shows anything. */
@ApiTags('auth')
@Controller('auth')
export class VisitorController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('visitor')
  @Public()
  @ApiOperation({ summary: 'As what the caller is known, and whether one may learn here without being known' })
  @ApiOkResponse({ example: EXAMPLE })
  show(@CurrentCaller() { role }: Caller): VisitorView {
    return { role, open: this.config.open };
  }
}
