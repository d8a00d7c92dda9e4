// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { JoinFiles } from '../application/join-files.js';
import { PartFiles } from '../application/part-files.js';
import { PreviewJoin } from '../application/preview-join.js';
import { joinedShape, joinParam, joinPreviewShape, joinShape } from './joining.request.js';

@ApiTags('people')
@Controller('api/v1/people/:id/join')
@Allow(['coordinator'])
export class JoiningController {
  constructor(
    private readonly join: JoinFiles,
    private readonly preview: PreviewJoin,
    private readonly parting: PartFiles,
  ) {}

  @Get(':otherId')
  @Documented({
    summary: 'What joining another file of the same person to this one will do',
    params: ['id', 'otherId'],
    answer: joinPreviewShape,
  })
  show(@Through() door: Door, @Param(valid(joinParam)) { id, otherId }: z.output<typeof joinParam>) {
    return door.query(async (ctx) => {
      const { moved, goes, blockers } = await this.preview.execute(ctx, id, otherId);
      return { moved: [...moved], minutes: goes.balance, blockers: blockers.map(({ code }) => code) };
    });
  }

  @Post()
  @HttpCode(200)
  @Documented({
    summary: 'Join another file of the same person to this one; for a day it can be taken back',
    params: ['id'],
    body: joinShape,
    answer: joinedShape,
  })
  execute(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(joinShape)) { otherId, understood }: z.output<typeof joinShape>,
  ) {
    return door.command(async (ctx) => {
      await this.join.execute(ctx, id, otherId, understood);
      return { personId: id };
    });
  }

  @Post(':otherId/undo')
  @HttpCode(200)
  @Documented({
    summary: 'Part two files again that were joined within the last day',
    params: ['id', 'otherId'],
    body: emptyShape,
    answer: joinedShape,
  })
  undo(
    @Through() door: Door,
    @Param(valid(joinParam)) { id, otherId }: z.output<typeof joinParam>,
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => {
      await this.parting.execute(ctx, id, otherId);
      return { personId: otherId };
    });
  }
}
