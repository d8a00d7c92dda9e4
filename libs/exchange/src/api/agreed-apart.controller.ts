// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { AgreedApart } from '../application/agreed-apart.js';

const answer = z.object({ calledOff: z.int() });

@ApiTags('agreements')
@Controller('api/v1/people/:id/agreed-apart')
@Allow(STAFF)
export class AgreedApartController {
  constructor(private readonly apart: AgreedApart) {}

  @Post('call-off')
  @HttpCode(200)
  @Documented({
    summary: 'Call off all that is ahead between a person and whoever they are kept apart from',
    params: ['id'],
    body: emptyShape,
    answer,
  })
  callOff(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: object,
  ): Promise<z.infer<typeof answer>> {
    return door.command(async (ctx) => ({ calledOff: await this.apart.callOff(ctx, id) }));
  }
}
