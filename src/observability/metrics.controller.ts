import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ForbiddenError } from '../auth/auth.errors.js';
import type { Caller } from '../auth/caller.js';
import { CurrentCaller } from '../auth/current-caller.js';
import { Public } from '../auth/roles.js';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

@ApiTags('operation')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** For a Prometheus on the same machine, or one that has a trainer's token. */
  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'For Prometheus, on the same machine or with a trainer’s token' })
  @ApiOkResponse({ example: 'radoub_sandboxes{state="claimed"} 24' })
  read(@CurrentCaller() caller: Caller, @Req() request: Request): Promise<string> {
    if (caller.role !== 'trainer' && !LOOPBACK.test(request.ip ?? '')) throw new ForbiddenError();
    return this.metrics.registry.metrics();
  }
}
