import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/roles.js';
import { Readiness } from './readiness.js';

@ApiTags('operation')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The server runs' })
  @ApiOkResponse({ example: { status: 'ok' } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Learners can be served now' })
  @ApiOkResponse({ example: { status: 'ok', parts: { engine: 'ok', images: 'ok', database: 'ok' } } })
  @ApiServiceUnavailableResponse({
    example: { status: 'unavailable', parts: { engine: { failed: 'no answer within 3 s' } } },
  })
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const parts = await this.readiness.check();
    const ready = Object.values(parts).every((verdict) => verdict === 'ok');
    response.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unavailable', parts };
  }
}
