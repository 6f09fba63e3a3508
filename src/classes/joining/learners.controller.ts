import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TrainerCaller } from '../../auth/caller.js';
import { CurrentTrainer } from '../../auth/current-caller.js';
import { Roles } from '../../auth/roles.js';
import type { ClassLearnerView, PersonalCodeView } from '../class-view.js';
import { ClassService } from '../class.service.js';
import { CLASS_NOT_FOUND_EXAMPLE, LEARNER_EXAMPLE, PERSONAL_CODE_EXAMPLE } from '../openapi-examples.js';
import { ClassRoll } from './class-roll.js';
import { JoinService } from './join.service.js';
import { viewMember } from './view-member.js';

@ApiTags('classes')
@ApiNotFoundResponse({ example: CLASS_NOT_FOUND_EXAMPLE })
@Roles('trainer')
@Controller('classes/:id/learners')
export class LearnersController {
  constructor(
    private readonly classes: ClassService,
    private readonly roll: ClassRoll,
    private readonly joining: JoinService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who has joined, by name' })
  @ApiOkResponse({ example: [LEARNER_EXAMPLE] })
  list(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): ClassLearnerView[] {
    return this.roll.list(this.classes.mustAccess(caller, id).id).map(viewMember);
  }

  @Post(':learner/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new personal code for a learner who has lost theirs' })
  @ApiOkResponse({ example: PERSONAL_CODE_EXAMPLE })
  renewCode(
    @CurrentTrainer() caller: TrainerCaller,
    @Param('id') id: string,
    @Param('learner') learner: string,
  ): PersonalCodeView {
    const member = this.roll.mustHave(this.classes.mustAccess(caller, id).id, learner);
    return { personalCode: this.joining.renewPersonalCode(member.learner) };
  }

  @Delete(':learner')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a learner out of the class, with their sessions and results' })
  @ApiNoContentResponse()
  remove(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string, @Param('learner') learner: string): void {
    this.roll.forget(this.roll.mustHave(this.classes.mustAccess(caller, id).id, learner));
  }
}
