// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { FiscalCodes } from '../application/fiscal-codes.js';
import { fiscalCodeAnswerShape, fiscalCodeShape } from './fiscal-code.request.js';

@ApiTags('people')
@Controller('api/v1/people/:id/fiscal-code')
@Allow(STAFF)
export class FiscalCodeController {
  constructor(private readonly codes: FiscalCodes) {}

  @Get()
  @Documented({ summary: 'A person’s fiscal code, masked', params: ['id'], answer: fiscalCodeAnswerShape })
  async show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return { shown: await door.query((ctx) => this.codes.find(ctx, id)), doubts: [] };
  }

  @Put()
  @Documented({
    summary: 'Write a person’s fiscal code down; says where it does not agree with the card',
    params: ['id'],
    body: fiscalCodeShape,
    answer: fiscalCodeAnswerShape,
  })
  async put(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(fiscalCodeShape)) { fiscalCode }: z.output<typeof fiscalCodeShape>,
  ) {
    return door.command(async (ctx) => {
      const doubts = await this.codes.put(ctx, id, fiscalCode);
      return { shown: await this.codes.find(ctx, id), doubts };
    });
  }

  @Delete()
  @HttpCode(204)
  @Documented({ summary: 'Take a person’s fiscal code away', params: ['id'], status: 204 })
  async remove(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.codes.remove(ctx, id));
  }
}
