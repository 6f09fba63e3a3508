import { Module } from '@nestjs/common';
import { CheckService } from './check.service.js';
import { Worlds } from './world/worlds.js';

@Module({ providers: [CheckService, Worlds], exports: [CheckService] })
export class ChecksModule {}
