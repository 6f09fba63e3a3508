import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { addressOf } from '../../auth/address-of.js';
import type { Caller, LearnerCaller } from '../../auth/caller.js';
import { CurrentCaller } from '../../auth/current-caller.js';
import { Public, Roles } from '../../auth/roles.js';
import type { JoinableClassView, JoinedView, MembershipView, PersonalCodeView } from '../class-view.js';
import { JOINABLE_EXAMPLE, JOINED_EXAMPLE, MEMBERSHIP_EXAMPLE, PERSONAL_CODE_EXAMPLE } from '../openapi-examples.js';
import { ComeBackBody, JoinBody } from './join.dto.js';
import { JoinService } from './join.service.js';
import { viewJoinable, viewJoined, viewMembership } from './view-member.js';

const NO_CLASS = { example: { code: 'join-refused', message: 'No class has this code. …' } };
const OVER = { example: { code: 'class-over', message: 'This class is over: nobody joins it any more.' } };
const TOO_OFTEN = {
  example: { code: 'too-many-joins', message: 'That was tried too often. Please wait five minutes.' },
};

@ApiTags('join')
@ApiNotFoundResponse(NO_CLASS)
@ApiTooManyRequestsResponse(TOO_OFTEN)
@Controller('join')
export class JoinController {
  constructor(private readonly joining: JoinService) {}

  @Get()
  @Roles('learner')
  @ApiOperation({ summary: 'The class of the learner who calls' })
  @ApiOkResponse({ example: MEMBERSHIP_EXAMPLE })
  membership(@CurrentCaller() { learner }: LearnerCaller): MembershipView {
    return viewMembership(this.joining.membership(learner), new Date());
  }

  @Get(':code')
  @Public()
  @ApiOperation({ summary: 'Which class has a code. Sixty wrong ones in five minutes' })
  @ApiOkResponse({ example: JOINABLE_EXAMPLE })
  @ApiConflictResponse(OVER)
  look(@Param('code') code: string, @Req() request: Request): JoinableClassView {
    return viewJoinable(this.joining.find(code, addressOf(request)), new Date());
  }

  @Post()
  @Public()
  @ApiOperation({ summary: 'Joins a class: a cookie for this browser, and a personal code for others' })
  @ApiCreatedResponse({ example: JOINED_EXAMPLE })
  @ApiConflictResponse(OVER)
  join(
    @CurrentCaller() caller: Caller,
    @Body() { code, name }: JoinBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): JoinedView {
    return viewJoined(this.joining.join({ code, name, caller, address: addressOf(request) }, response));
  }

  @Post('back')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Comes back to one’s class and sessions from another computer' })
  @ApiOkResponse({ example: { ...JOINED_EXAMPLE, personalCode: null } })
  comeBack(
    @Body() { personalCode }: ComeBackBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): JoinedView {
    return viewJoined(this.joining.comeBack(personalCode, addressOf(request), response));
  }

  @Post('code')
  @Roles('learner')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new personal code; the one before no longer works' })
  @ApiOkResponse({ example: PERSONAL_CODE_EXAMPLE })
  renewCode(@CurrentCaller() { learner }: LearnerCaller): PersonalCodeView {
    return { personalCode: this.joining.renewPersonalCode(learner) };
  }
}
