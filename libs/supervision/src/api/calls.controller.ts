// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { FindCaller } from '../application/find-caller.js';
import { callPath } from '../domain/call-paths.js';
import { incomingAnswerShape, incomingShape } from './call.request.js';

@ApiTags('calls')
@Controller('api/v1/calls')
@Allow(STAFF)
export class IncomingCallsController {
  constructor(private readonly callers: FindCaller) {}

  @Get('incoming')
  @Documented({
    summary: 'Whose number it is, in any spelling; for telephone systems that open a page',
    query: incomingShape,
    answer: incomingAnswerShape,
  })
  find(@Through() door: Door, @Query(valid(incomingShape)) { phone }: z.output<typeof incomingShape>) {
    return door.query(async (ctx) => {
      const { items, more } = await this.callers.bySearch(ctx, { phone });
      return {
        items: items.map(({ id, fullName, state }) => ({ id, name: fullName, state, href: callPath(id) })),
        more,
      };
    });
  }
}
