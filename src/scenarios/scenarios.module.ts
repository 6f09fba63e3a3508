import { Module } from '@nestjs/common';
import { LeftOutController } from './left-out.controller.js';
import { ScenarioCatalogue } from './scenario-catalogue.js';
import { ScenariosController } from './scenarios.controller.js';

@Module({
  controllers: [ScenariosController, LeftOutController],
  providers: [ScenarioCatalogue],
  exports: [ScenarioCatalogue],
})
export class ScenariosModule {}
