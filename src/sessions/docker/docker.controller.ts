import { Controller, Get, Param } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../auth/caller.js';
import { CurrentCaller } from '../../auth/current-caller.js';
import { Roles } from '../../auth/roles.js';
import { CheckService } from '../../checks/check.service.js';
import type { DockerView } from '../../checks/contents/contents-view.js';
import { DOCKER_EXAMPLE, SESSION_NOT_FOUND_EXAMPLE } from '../openapi-examples.js';
import { SessionService } from '../session.service.js';

/** What a learner's Docker holds. The session's stream says `docker` when another look is worth it. */
@ApiTags('sessions')
@ApiNotFoundResponse({ example: SESSION_NOT_FOUND_EXAMPLE })
@Roles('learner', 'trainer')
@Controller('sessions/:id/docker')
export class DockerController {
  constructor(
    private readonly sessions: SessionService,
    private readonly checks: CheckService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Containers, networks, volumes and images of the session’s machine, the first of each',
    description: 'The texts are what the learner’s machine says: show them as plain text.',
  })
  @ApiOkResponse({ example: DOCKER_EXAMPLE })
  @ApiConflictResponse({ example: { code: 'session-not-open', message: 'Session nope is paused, not open.' } })
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DockerView> {
    this.sessions.mustAccess(caller, id);
    const session = this.sessions.mustBeOpen(id);
    const access = this.sessions.terminalAccess(id);
    const numbers = Array.from({ length: this.sessions.nodesOf(session) }, (_, index) => index + 1);
    const nodes = numbers.map((node) => this.checks.contents(session.sandbox, access, node));
    return { nodes: await Promise.all(nodes) };
  }
}
