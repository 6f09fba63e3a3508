import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { TrainerCaller } from '../auth/caller.js';
import { CurrentTrainer } from '../auth/current-caller.js';
import { Roles } from '../auth/roles.js';
import type { ClassView } from './class-view.js';
import { ClassViews } from './class-views.js';
import { ChangeClassBody, MakeClassBody } from './class.dto.js';
import { ClassService } from './class.service.js';
import { CLASS_CLOSED_EXAMPLE, CLASS_EXAMPLE, CLASS_NOT_FOUND_EXAMPLE } from './openapi-examples.js';

/** A trainer's own classes; an admin sees everybody's. */
@ApiTags('classes')
@ApiNotFoundResponse({ example: CLASS_NOT_FOUND_EXAMPLE })
@ApiConflictResponse({ example: CLASS_CLOSED_EXAMPLE })
@Roles('trainer')
@Controller('classes')
export class ClassController {
  constructor(
    private readonly classes: ClassService,
    private readonly views: ClassViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Newest first, those that are closed too' })
  @ApiOkResponse({ example: [CLASS_EXAMPLE] })
  list(@CurrentTrainer() caller: TrainerCaller): ClassView[] {
    return this.classes.list(caller).map((classroom) => this.views.view(classroom));
  }

  @Post()
  @ApiOperation({ summary: 'Makes a class, which learners join with its code' })
  @ApiCreatedResponse({ example: CLASS_EXAMPLE })
  make(@CurrentTrainer() caller: TrainerCaller, @Body() body: MakeClassBody): ClassView {
    return this.views.view(this.classes.make(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ example: CLASS_EXAMPLE })
  get(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): ClassView {
    return this.views.view(this.classes.mustAccess(caller, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes what is said; sessions that are open keep their machines and deadlines' })
  @ApiOkResponse({ example: CLASS_EXAMPLE })
  change(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string, @Body() body: ChangeClassBody): ClassView {
    return this.views.view(this.classes.change(this.classes.mustBeOpen(caller, id), body));
  }

  @Post(':id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new code to join with; the one before no longer works' })
  @ApiOkResponse({ example: CLASS_EXAMPLE })
  renewCode(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): ClassView {
    return this.views.view(this.classes.renewCode(this.classes.mustBeOpen(caller, id)));
  }

  @Delete(':id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nobody joins any more; who is in stays in' })
  @ApiOkResponse({ example: { ...CLASS_EXAMPLE, code: null, joinPath: null } })
  revokeCode(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): ClassView {
    return this.views.view(this.classes.revokeCode(this.classes.mustBeOpen(caller, id)));
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ends every session and frees every machine, for good; the results stay' })
  @ApiOkResponse({ example: { ...CLASS_EXAMPLE, state: 'closed', code: null, joinPath: null } })
  close(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): ClassView {
    return this.views.view(this.classes.close(this.classes.mustAccess(caller, id)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a closed class with its learners and results' })
  @ApiNoContentResponse()
  remove(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): void {
    this.classes.remove(this.classes.mustAccess(caller, id));
  }
}
