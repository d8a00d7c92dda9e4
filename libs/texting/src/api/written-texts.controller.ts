// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { WriteText } from '../application/write-text.js';
import { writeShape } from './write-text.request.js';

@ApiTags('texting')
@Controller('api/v1/people/:id/text')
@Allow(STAFF)
export class WrittenTextsController {
  constructor(private readonly write: WriteText) {}

  @Post()
  @HttpCode(204)
  @Documented({
    summary: 'Staff write a text in words of their own to who has agreed to texts; a bare answer is theirs to read',
    params: ['id'],
    body: writeShape,
    status: 204,
  })
  send(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(writeShape)) { words, again }: z.output<typeof writeShape>,
  ): Promise<void> {
    return door.command((ctx) => this.write.execute(ctx, id, words, again));
  }
}
