// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { StaffNames } from '../application/staff-names.js';
import { staffNameAnswerShape, staffNameShape } from './staff-name.request.js';

@ApiTags('people')
@Controller('api/v1/people/:id/outside-name')
@Allow(['coordinator'])
export class StaffNameController {
  constructor(private readonly names: StaffNames) {}

  @Get()
  @Documented({
    summary: 'How a colleague is called where the ente’s own people sign in',
    params: ['id'],
    answer: staffNameAnswerShape,
  })
  async show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return { outsideName: (await door.query((ctx) => this.names.find(ctx, id)))?.name ?? null };
  }

  @Put()
  @Documented({
    summary: 'Set how a colleague is called there; null takes it away',
    params: ['id'],
    body: staffNameShape,
    answer: staffNameAnswerShape,
  })
  put(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(staffNameShape)) { outsideName }: z.output<typeof staffNameShape>,
  ) {
    return door.command(async (ctx) => {
      await this.names.put(ctx, id, outsideName);
      return { outsideName };
    });
  }
}
