// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document at /api/openapi.json and a page to read it at /api/docs. */
export function serveApiDocument(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Reciproca')
    .setDescription(
      'Offers, requests, proposals, agreements and minutes. Errors are problem+json. Every command takes an Idempotency-Key header; one for somebody else takes onBehalfOf and channel.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')));
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml' });
}
