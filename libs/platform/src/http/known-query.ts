// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { QUERY_KEY } from './documented.js';
import { isApiRequest } from './request-kind.js';
import { parseInput } from './valid.js';

/**
 * Refuses what a route of the API does not know in its address, as unknown fields of a body are: left aside in silence,
 * `onBehalfOf` would be answered with one's own things. Pages are let be: their addresses are shared, and grow tails.
 */
@Injectable()
export class KnownQuery implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const known = this.reflector.get<z.ZodObject | undefined>(QUERY_KEY, context.getHandler());
    if (known && context.getType() === 'http') {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      if (isApiRequest(request)) parseInput(known, request.query);
    }
    return next.handle();
  }
}
