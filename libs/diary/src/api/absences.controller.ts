// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beneficiaryOf } from '@reciproca/kernel';
import { type Acting, Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Absences } from '../application/absences.js';
import { absenceListShape, type AbsenceResponse, absenceResponse, absenceShapeOut } from './absence.response.js';
import { absenceShape, endAbsenceShape } from './diary.request.js';

@ApiTags('absences')
@Controller('api/v1/absences')
@Allow('signed-in')
export class AbsencesController {
  constructor(private readonly absences: Absences) {}

  @Get()
  @Documented({ summary: 'Days to come when a person is away', forOther: true, answer: absenceListShape })
  list(@Through() door: Door): Promise<{ items: AbsenceResponse[] }> {
    return door.query(async (ctx) => ({
      items: (await this.absences.list(ctx, beneficiaryOf(ctx))).map(absenceResponse),
    }));
  }

  @Post()
  @Documented({ summary: 'Notes days when a person is away', body: absenceShape, answer: absenceShapeOut })
  record(
    @Through() door: Door,
    @Body(valid(absenceShape)) body: z.infer<typeof absenceShape>,
  ): Promise<AbsenceResponse> {
    return door.command(async (ctx) => absenceResponse(await this.absences.record(ctx, body)), body);
  }

  @Post(':id/end')
  @HttpCode(204)
  @Documented({ summary: 'The person is back, or never was away', params: ['id'], body: endAbsenceShape })
  end(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(endAbsenceShape)) body: Acting,
  ): Promise<void> {
    return door.command((ctx) => this.absences.end(ctx, id), body);
  }
}
