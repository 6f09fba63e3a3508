import { Module } from '@nestjs/common';
import { ClassesModule } from '../classes/classes.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Courier } from './delivery/courier.js';
import { DeliveryStore } from './delivery/delivery.store.js';
import { LearningEvents } from './learning-events.js';
import { WebhookController } from './webhook.controller.js';
import { WebhookService } from './webhook.service.js';
import { WebhookStore } from './webhook.store.js';

/** Learning events, told to other programs. */
@Module({
  imports: [ClassesModule, SessionsModule, StorageModule],
  controllers: [WebhookController],
  providers: [Courier, DeliveryStore, LearningEvents, WebhookService, WebhookStore],
})
export class WebhooksModule {}
