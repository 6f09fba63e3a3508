import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsIn, IsString, MaxLength } from 'class-validator';
import { WEBHOOK_EVENTS, type WebhookEvent } from './webhook.js';

export class MakeWebhookBody {
  @ApiProperty({ example: 'https://school.org/radoub', maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  readonly url!: string;

  @ApiProperty({ enum: WEBHOOK_EVENTS, isArray: true })
  @IsIn(WEBHOOK_EVENTS, { each: true })
  @ArrayUnique()
  @ArrayNotEmpty()
  readonly events!: WebhookEvent[];
}
