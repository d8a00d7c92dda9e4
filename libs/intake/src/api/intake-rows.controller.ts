// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { MendRows } from '../application/mend-rows.js';
import { cellsShape, leaveShape, repairShape, tickShape, whoShape } from './intake.request.js';
import { mendedRow, type MendedRow } from './intake.response.js';

type Id = z.output<typeof idParam>;

/** What a coordinator puts right in the rows of a file, or says about them. */
@ApiTags('imports')
@Controller('api/v1/imports/:id')
@Allow(['coordinator'])
export class IntakeRowsController {
  constructor(private readonly mend: MendRows) {}

  @Post('rows')
  @HttpCode(200)
  @Documented({
    summary: 'Writes the cells of a row, all of them, and tries it again; answers how it stands then',
    params: ['id'],
    body: cellsShape,
  })
  write(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(cellsShape)) { rowId, cells }: z.output<typeof cellsShape>,
  ): Promise<MendedRow> {
    return door.command(async (ctx) => mendedRow(await this.mend.write(ctx, id, rowId, cells)));
  }

  @Post('rows/who')
  @HttpCode(204)
  @Documented({
    summary: 'Says of a row that asks whether it is one of its candidates, or `new`',
    params: ['id'],
    body: whoShape,
    status: 204,
  })
  sayWho(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(whoShape)) { rowId, who }: z.output<typeof whoShape>,
  ): Promise<void> {
    return door.command((ctx) => this.mend.sayWho(ctx, id, rowId, who === 'new' ? null : who));
  }

  @Post('rows/tick')
  @HttpCode(204)
  @Documented({
    summary: 'Says which of these rows are to change what is there; the others leave it as it is',
    params: ['id'],
    body: tickShape,
    status: 204,
  })
  tick(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(tickShape)) { shown, ticked }: z.output<typeof tickShape>,
  ): Promise<void> {
    return door.command((ctx) => this.mend.tick(ctx, id, shown, ticked));
  }

  @Post('rows/leave')
  @HttpCode(204)
  @Documented({ summary: 'Leaves a row out, or puts it back in', params: ['id'], body: leaveShape, status: 204 })
  leaveOut(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(leaveShape)) { rowId, out }: z.output<typeof leaveShape>,
  ): Promise<void> {
    return door.command((ctx) => this.mend.leaveOut(ctx, id, rowId, out));
  }

  @Post('repair')
  @HttpCode(200)
  @Documented({
    summary: 'Puts right what is wrong in the same way in many rows; answers in how many',
    params: ['id'],
    body: repairShape,
  })
  async repair(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(repairShape)) { key, column }: z.output<typeof repairShape>,
  ): Promise<{ rows: number }> {
    return { rows: await door.command((ctx) => this.mend.repairAll(ctx, id, key, column)) };
  }
}
