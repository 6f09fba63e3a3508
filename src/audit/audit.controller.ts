import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.js';
import { AUDIT_EXAMPLE, type AuditView, viewAudit } from './audit-view.js';
import { AuditQuery } from './audit.dto.js';
import { AuditStore } from './audit.store.js';

@ApiTags('audit')
@Roles('admin')
@Controller('audit')
export class AuditController {
  constructor(private readonly store: AuditStore) {}

  @Get()
  @ApiOperation({ summary: 'What trainers did, newest first' })
  @ApiOkResponse({ example: AUDIT_EXAMPLE })
  list(@Query() { before, limit, trainer }: AuditQuery): AuditView {
    return viewAudit(this.store.page({ before, limit, trainer }), limit);
  }
}
