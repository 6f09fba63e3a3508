import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** OpenAPI at `/api/docs` for people and `/api/openapi.json` for programs. */
export function describeApi(app: INestApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Radoub')
    .setDescription('A Docker machine of their own, in the browser, for every learner of a Docker course.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', description: 'A trainer’s token' })
    .addCookieAuth('radoub', { type: 'apiKey', in: 'cookie', description: 'A learner’s' })
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
