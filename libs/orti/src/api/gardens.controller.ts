// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Acting,
  actingFields,
  actingShape,
  Allow,
  dayShape,
  Documented,
  type Door,
  idParam,
  idShape,
  lineText,
  listQuery,
  plainText,
  STAFF,
  Through,
  timeOfDayShape,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { z } from 'zod';
import { type GardenOverview, ManageGardens } from '../application/manage-gardens.js';
import { RecordGardenWork } from '../application/record-garden-work.js';
import { ThankDriver } from '../application/thank-driver.js';
import type { Crate, Garden, GardenWork } from '../domain/garden.js';
import { ORTI } from '../orti.service.js';

export const newGardenShape = z.strictObject({
  name: lineText(80, 2),
  placeId: idShape,
  referentId: idShape,
  plots: z.number().int().min(1).max(500),
});
export const workShape = z.strictObject({
  workedOn: dayShape,
  from: timeOfDayShape.optional(),
  until: timeOfDayShape.optional(),
  hours: z.number().min(0).max(12).optional(),
  minutes: z.number().int().min(0).max(720).optional(),
  again: z.boolean().default(false).describe('Other hours than those written of that day already'),
  note: plainText(300).optional(),
  ...actingFields,
});
export const thanksShape = z.strictObject({
  agreementId: idShape,
  harvestId: idShape,
  minutes: z.number().int().min(1).max(600).default(30),
  words: plainText(300).optional(),
  collectBy: dayShape.optional(),
  ...actingFields,
});

/** Harvests after one, days of work after another. */
const gardenQuery = listQuery.extend({ afterWork: idShape.optional() });

@ApiTags('gardens')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class GardensController {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly work: RecordGardenWork,
    private readonly thankDriver: ThankDriver,
  ) {}

  @Get('gardens')
  @Documented({ summary: 'The gardens of the ente', forOther: true })
  list(@Through() door: Door): Promise<{ items: Garden[] }> {
    return door.query(async (ctx) => ({ items: await this.gardens.list(ctx) }));
  }

  @Post('gardens')
  @Allow(STAFF)
  @Documented({ summary: 'Adds a garden', status: 201, body: newGardenShape })
  add(@Through() door: Door, @Body(valid(newGardenShape)) body: z.infer<typeof newGardenShape>): Promise<Garden> {
    return door.command((ctx) => this.gardens.add(ctx, body));
  }

  @Patch('gardens/:id')
  @Allow(STAFF)
  @Documented({
    summary: 'Changes a garden: its plots, its place, who answers for it',
    params: ['id'],
    body: newGardenShape,
  })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(newGardenShape)) body: z.infer<typeof newGardenShape>,
  ): Promise<Garden> {
    return door.command((ctx) => this.gardens.change(ctx, id, body));
  }

  @Get('gardens/:id')
  @Documented({
    summary: 'A garden with its harvests, crates and work',
    params: ['id'],
    query: gardenQuery,
    forOther: true,
  })
  show(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(gardenQuery)) { after, afterWork, limit }: z.output<typeof gardenQuery>,
  ): Promise<GardenOverview> {
    return door.query((ctx) =>
      this.gardens.show(ctx, id, { harvests: { after, limit }, work: { after: afterWork, limit } }),
    );
  }

  @Post('gardens/:id/work')
  @Documented({ summary: 'Writes down work in the garden', params: ['id'], status: 201, body: workShape })
  record(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(workShape)) { onBehalfOf, channel, ...input }: z.infer<typeof workShape>,
  ): Promise<GardenWork> {
    return door.command((ctx) => this.work.record(ctx, id, input), { onBehalfOf, channel });
  }

  @Post('garden-work/:id/confirm')
  @HttpCode(200)
  @Documented({ summary: 'Confirms work: the minutes move', params: ['id'], body: actingShape })
  confirm(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) body: Acting,
  ): Promise<GardenWork> {
    return door.command((ctx) => this.work.decide(ctx, id, 'confirmed'), body);
  }

  @Post('garden-work/:id/reject')
  @HttpCode(200)
  @Documented({ summary: 'Refuses work that was not done', params: ['id'], body: actingShape })
  reject(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) body: Acting,
  ): Promise<GardenWork> {
    return door.command((ctx) => this.work.decide(ctx, id, 'rejected'), body);
  }

  @Post('crates/thanks')
  @Documented({
    summary: 'Thanks a driver with a crate; the community fund pays the garden',
    status: 201,
    body: thanksShape,
  })
  thank(
    @Through() door: Door,
    @Body(valid(thanksShape)) { onBehalfOf, channel, ...input }: z.infer<typeof thanksShape>,
  ): Promise<Crate> {
    return door.command((ctx) => this.thankDriver.execute(ctx, input), { onBehalfOf, channel });
  }
}
