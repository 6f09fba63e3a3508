import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
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
import {
  type NewWebhookView,
  viewWebhook,
  WEBHOOK_EXAMPLE,
  type WebhookTestView,
  type WebhookView,
} from './webhook-view.js';
import { MakeWebhookBody } from './webhook.dto.js';
import { WebhookService } from './webhook.service.js';

const NOT_FOUND = { example: { code: 'webhook-not-found', message: 'There is no such webhook of yours.' } };

@ApiTags('webhooks')
@Roles('trainer')
@Controller('webhooks')
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Get()
  @ApiOperation({ summary: 'One’s own webhooks; an admin’s answer has everybody’s' })
  @ApiOkResponse({ example: [WEBHOOK_EXAMPLE] })
  list(@CurrentTrainer() caller: TrainerCaller): WebhookView[] {
    return this.webhooks.list(caller).map(viewWebhook);
  }

  @Post()
  @ApiOperation({ summary: 'Tells an address of what one’s learners do; the secret that signs it is told this once' })
  @ApiCreatedResponse({ example: { ...WEBHOOK_EXAMPLE, secret: 'Hk3…' } })
  @ApiBadRequestResponse({ example: { code: 'webhook-url-refused', message: 'A webhook cannot go there: …' } })
  make(@CurrentTrainer() caller: TrainerCaller, @Body() body: MakeWebhookBody): NewWebhookView {
    const hook = this.webhooks.make(caller, body);
    return { ...viewWebhook(hook), secret: hook.secret };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a webhook, with what still waits for it' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(NOT_FOUND)
  remove(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): void {
    this.webhooks.remove(caller, id);
  }

  @Post(':id/test')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sends an event of the type `test`, once, now; if it arrives a disabled webhook is enabled',
  })
  @ApiOkResponse({ example: { delivered: false, failure: 'the receiver answered 500' } })
  @ApiNotFoundResponse(NOT_FOUND)
  async test(@CurrentTrainer() caller: TrainerCaller, @Param('id') id: string): Promise<WebhookTestView> {
    const failure = await this.webhooks.test(caller, id);
    return { delivered: failure === undefined, failure: failure ?? null };
  }
}
