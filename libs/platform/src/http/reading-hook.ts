// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ACCESS_AUDIT, type AccessAudit } from './access-audit.port.js';

/** Nothing was shown, or only what the request itself had typed. */
const SHOWED_NOTHING = new Set([304, 401, 403, 404, 405, 429]);

/** Writes down what a request has read before its answer goes out. */
@Injectable()
export class ReadingHook implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    @Inject(ACCESS_AUDIT) private readonly audit: AccessAudit,
  ) {}

  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook('onSend', async (request, reply, payload) => {
      const reading = request.door?.takeReading();
      if (reading && reply.statusCode < 500 && !SHOWED_NOTHING.has(reply.statusCode))
        await this.audit.readingDone(reading);
      return payload;
    });
  }
}
