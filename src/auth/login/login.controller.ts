import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { addressOf } from '../address-of.js';
import type { Caller, TrainerCaller } from '../caller.js';
import { clearCookie, setCookie, TRAINER_COOKIE } from '../cookies.js';
import { CurrentCaller, CurrentTrainer } from '../current-caller.js';
import { NeedsScope, Public, Roles } from '../roles.js';
import { LOG_IN_EXAMPLE, viewLogIn, type LogInView } from './login-view.js';
import { ChangePasswordBody, LogInBody } from './login.dto.js';
import { LOG_IN_LIFE_MS, type LogIn, LogIns } from './login.service.js';

const REFUSED = { example: { code: 'log-in-refused', message: 'The name or the password is not right.' } };
const TOO_OFTEN = {
  example: { code: 'too-many-log-ins', message: 'That was tried too often. Please wait five minutes.' },
};

@ApiTags('auth')
@ApiUnauthorizedResponse(REFUSED)
@Roles('trainer')
@Controller('auth')
export class LogInController {
  constructor(private readonly logIns: LogIns) {}

  @Get('login')
  @ApiOperation({ summary: 'The trainer who calls, by log-in or token' })
  @ApiOkResponse({ example: LOG_IN_EXAMPLE })
  show(@CurrentTrainer() caller: TrainerCaller): LogInView {
    return viewLogIn(this.logIns.get(caller), caller.scope);
  }

  @Post('login')
  @Public()
  @NeedsScope('read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Logs a trainer in: a cookie for twelve hours. Ten tries in five minutes' })
  @ApiOkResponse({ example: LOG_IN_EXAMPLE })
  @ApiTooManyRequestsResponse(TOO_OFTEN)
  async begin(
    @CurrentCaller() caller: Caller,
    @Body() { name, password }: LogInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LogInView> {
    const logIn = await this.logIns.begin(name, password, addressOf(request));
    if (caller.role === 'trainer' && caller.scope === 'account') this.logIns.end(caller); // its cookie is replaced
    return welcome(logIn, response);
  }

  @Delete('login')
  @NeedsScope('account')
  @HttpCode(204)
  @ApiOperation({ summary: 'Logs out' })
  @ApiNoContentResponse()
  end(@CurrentTrainer() caller: TrainerCaller, @Res({ passthrough: true }) response: Response): void {
    this.logIns.end(caller);
    clearCookie(response, TRAINER_COOKIE);
  }

  @Post('password')
  @NeedsScope('account')
  @HttpCode(200)
  @ApiOperation({ summary: 'Changes one’s password and ends one’s other log-ins; tokens go on' })
  @ApiOkResponse({ example: LOG_IN_EXAMPLE })
  @ApiTooManyRequestsResponse(TOO_OFTEN)
  async changePassword(
    @CurrentTrainer() caller: TrainerCaller,
    @Body() body: ChangePasswordBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LogInView> {
    return welcome(await this.logIns.changePassword(caller, body, addressOf(request)), response);
  }
}

function welcome({ token, trainer }: LogIn, response: Response): LogInView {
  setCookie(response, TRAINER_COOKIE, token, LOG_IN_LIFE_MS);
  return viewLogIn(trainer, 'account');
}
