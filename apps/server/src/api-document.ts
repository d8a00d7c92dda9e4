// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { LISTING_KINDS, ServicePlugs } from '@reciproca/exchange';
import { fillChoices } from '@reciproca/platform';
import { z } from 'zod';

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
  // Made when somebody asks for it: a server that starts has better things to do.
  SwaggerModule.setup('api/docs', app, () => describe(app, config), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}

function describe(app: NestFastifyApplication, config: Omit<OpenAPIObject, 'paths'>): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')));
  describePostings(document, app.get(ServicePlugs));
  fillChoices(document);
  return document;
}

/** What a posted offer or request looks like depends on the services of the installation, which only they know. */
function describePostings(document: OpenAPIObject, plugs: ServicePlugs): void {
  for (const kind of LISTING_KINDS) {
    const { $schema, ...schema } = z.toJSONSchema(plugs.postingShape(kind), { io: 'input', unrepresentable: 'any' });
    const post = document.paths[`/api/v1/${kind}s`]?.post;
    if (post) post.requestBody = { required: true, content: { 'application/json': { schema: schema as object } } };
  }
}
