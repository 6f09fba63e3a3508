import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.js';
import { isHeld } from './lifecycle.js';
import { SandboxResetter } from './sandbox-resetter.js';
import { SANDBOX_EXAMPLE, viewSandbox, type SandboxView } from './sandbox-view.js';
import { SandboxService } from './sandbox.service.js';

/** The machines of the whole server, whoever works on them. */
@ApiTags('sandboxes')
@Roles('admin')
@Controller('sandboxes')
export class SandboxController {
  constructor(
    private readonly sandboxes: SandboxService,
    private readonly resetter: SandboxResetter,
  ) {}

  @Get()
  @ApiOkResponse({ example: [SANDBOX_EXAMPLE] })
  list(): SandboxView[] {
    return this.sandboxes.list().map(viewSandbox);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string): Promise<void> {
    await this.sandboxes.remove(this.sandboxes.get(id).id, 'asked');
  }

  /** The session gets a fresh one, set up for the step it is on; one of the pool is replaced. */
  @Post(':id/reset')
  @HttpCode(204)
  async reset(@Param('id') id: string): Promise<void> {
    const sandbox = this.sandboxes.get(id);
    if (isHeld(sandbox)) await this.resetter.reset(sandbox.session);
    else await this.sandboxes.remove(id, 'reset');
  }
}
