// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ClosingDays } from '../application/closing-days.js';
import type { EnteDays } from '../domain/closing-days.js';
import { enteDaysShape } from './diary.request.js';

@ApiTags('ente')
@Controller('api/v1/ente/closing-days')
@Allow('signed-in')
export class ClosingDaysController {
  constructor(private readonly days: ClosingDays) {}

  @Get()
  @Documented({ summary: 'The patron saint’s day and when the office is shut', answer: enteDaysShape })
  get(@Through() door: Door): Promise<EnteDays> {
    return door.query(async (ctx) => plain(await this.days.get(ctx)));
  }

  @Put()
  @Allow(['coordinator'])
  @Documented({ summary: 'Sets them, all at once', body: enteDaysShape, answer: enteDaysShape })
  set(@Through() door: Door, @Body(valid(enteDaysShape)) body: z.infer<typeof enteDaysShape>): Promise<EnteDays> {
    return door.command(async (ctx) => plain(await this.days.set(ctx, body)));
  }
}

function plain({ patronDay, closings, pauses }: EnteDays): EnteDays {
  return { patronDay, closings, pauses };
}
