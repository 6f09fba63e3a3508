import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { TrainerCaller } from '../caller.js';
import { CurrentTrainer } from '../current-caller.js';
import { NeedsScope, Roles } from '../roles.js';
import { TOKEN_EXAMPLE, viewToken, type NewTokenView, type TokenView } from './token-view.js';
import { MakeTokenBody } from './token.dto.js';
import { Tokens } from './token.service.js';

@ApiTags('auth')
@Roles('trainer')
@Controller('auth/tokens')
export class TokenController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @ApiOperation({ summary: 'One’s own tokens, newest first' })
  @ApiOkResponse({ example: [TOKEN_EXAMPLE] })
  list(@CurrentTrainer() { trainer }: TrainerCaller): TokenView[] {
    return this.tokens.listOf(trainer).map(viewToken);
  }

  @Post()
  @NeedsScope('account')
  @ApiOperation({ summary: 'Makes a token for a program; it is told this once. Needs a log-in, a token does not do' })
  @ApiCreatedResponse({ example: { ...TOKEN_EXAMPLE, token: 'Hk3…' } })
  @ApiConflictResponse({ example: { code: 'too-many-tokens', message: 'You have as many tokens as …' } })
  make(@CurrentTrainer() { trainer }: TrainerCaller, @Body() body: MakeTokenBody): NewTokenView {
    const { token, credential } = this.tokens.make(trainer, body);
    return { ...viewToken(credential), token };
  }

  @Delete(':id')
  @NeedsScope('account')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revokes one of one’s own tokens at once' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ example: { code: 'token-not-found', message: 'You have no such token.' } })
  revoke(@CurrentTrainer() { trainer }: TrainerCaller, @Param('id') id: string): void {
    this.tokens.revoke(trainer, id);
  }
}
