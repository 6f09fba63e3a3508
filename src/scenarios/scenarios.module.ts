import { Module } from '@nestjs/common';
import { ScenarioCatalogue } from './scenario-catalogue.js';
import { ScenariosController } from './scenarios.controller.js';

@Module({ controllers: [ScenariosController], providers: [ScenarioCatalogue], exports: [ScenarioCatalogue] })
export class ScenariosModule {}
