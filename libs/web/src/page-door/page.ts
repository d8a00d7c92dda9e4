// SPDX-License-Identifier: AGPL-3.0-or-later
import { createParamDecorator, type ExecutionContext, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageDoor } from './page-door.js';

/** Further than any handler has parameters. */
const BEYOND_PARAMETERS = 12;

const pageOf = createParamDecorator((_: unknown, context: ExecutionContext): PageDoor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { door } = request;
  const frames = request.server.pageFrames;
  if (!door || !frames) throw new Error('Pages need the access guard and WebModule');
  return new PageDoor(door, context.switchToHttp().getResponse<FastifyReply>(), frames);
});

/** The {@link PageDoor} of the request, as a page controller's parameter. The handler answers through it and returns nothing. */
export function Page(): ParameterDecorator {
  return (target, key, index) => {
    pageOf()(target, key, index);
    // Nest leaves the answer alone where a handler takes the response: that is how it learns that the page sends itself.
    Res()(target, key, BEYOND_PARAMETERS);
  };
}
