// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actingFields, Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { ShareOut } from '../application/share-out.js';
import { type ShareView, ViewShare } from '../application/view-share.js';
import { shareChoiceShape, shareLineShape } from '../domain/harvest-share.js';
import type { DecidedShare } from '../persistence/share.repository.js';
import { ORTI } from '../orti.service.js';

const shareShape = z.strictObject({
  lines: z.array(shareLineShape).min(1).max(200),
  ...shareChoiceShape.shape,
  ...actingFields,
});
const choiceQuery = z
  .object({
    leastKg: z.coerce.number().pipe(shareChoiceShape.shape.leastKg.unwrap()),
    households: z.coerce.number().pipe(shareChoiceShape.shape.households.unwrap()),
  })
  .partial();

@ApiTags('gardens')
@Controller('api/v1/harvests')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SharesController {
  constructor(
    private readonly view: ViewShare,
    private readonly shareOut: ShareOut,
  ) {}

  @Get(':id/share')
  @Documented({
    summary: 'A fair share of a harvest among the households that ask, in grams, with reasons; writes nothing',
    params: ['id'],
    query: choiceQuery,
    forOther: true,
  })
  show(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(choiceQuery)) choice: z.output<typeof choiceQuery>,
  ): Promise<ShareView> {
    return door.query((ctx) => this.view.execute(ctx, id, choice));
  }

  @Post(':id/share')
  @Documented({
    summary: 'Gives the harvest to the households as decided',
    params: ['id'],
    status: 201,
    body: shareShape,
  })
  decide(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(shareShape)) { lines, onBehalfOf, channel, ...choice }: z.output<typeof shareShape>,
  ): Promise<DecidedShare> {
    return door.command((ctx) => this.shareOut.execute(ctx, id, lines, choice), { onBehalfOf, channel });
  }
}
