// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { actingFields, Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { DepartureTroubles } from '../application/departure-troubles.js';
import { type Departure, driverDayShape, lateShape } from '../domain/departure.js';
import { TRASPORTO } from '../trasporto.service.js';

const callOffBody = z.strictObject(actingFields);
const lateBody = lateShape.extend(actingFields);
const toldShape = z.object({ told: z.number().int().describe('How many counted on it, and are told') });
type Told = z.infer<typeof toldShape>;
const restoredShape = z.object({
  restored: z.number().int().describe('How many count on it again'),
  left: z.number().int().describe('How many have found somebody else, or need it no more'),
});
type Restored = z.infer<typeof restoredShape>;

/** A departure is a time of an offered ride; staff may say both for the driver. */
@ApiTags('departures')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class DeparturesController {
  constructor(private readonly troubles: DepartureTroubles) {}

  @Post('departures/:id/call-off')
  @HttpCode(200)
  @Documented({
    summary: 'The driver cannot go: everybody is told and others searched for them',
    params: ['id'],
    body: callOffBody,
    answer: toldShape,
  })
  callOff(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(callOffBody)) body: z.infer<typeof callOffBody>,
  ): Promise<Told> {
    return door.command(
      async (ctx) => ({ told: await this.troubles.callOff(ctx, [await this.troubles.find(ctx, id)]) }),
      body,
    );
  }

  @Post('departures/:id/take-back')
  @HttpCode(200)
  @Documented({
    summary: 'A departure that was called off holds after all: by the driver for 15 minutes, by staff until it is over',
    params: ['id'],
    body: callOffBody,
    answer: restoredShape,
  })
  takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(callOffBody)) body: z.infer<typeof callOffBody>,
  ): Promise<Restored> {
    return door.command(async (ctx) => this.restored(ctx, await this.troubles.listCalledOff(ctx, id)), body);
  }

  @Post('departures/:id/late')
  @HttpCode(200)
  @Documented({
    summary:
      'The driver is late by so many minutes in all, or with 0 on time after all: everybody still to be fetched is told the hour',
    params: ['id'],
    body: lateBody,
    answer: toldShape,
  })
  late(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(lateBody)) { minutes, ...acting }: z.infer<typeof lateBody>,
  ): Promise<Told> {
    return door.command(
      async (ctx) => ({ told: await this.troubles.late(ctx, [await this.troubles.find(ctx, id)], minutes) }),
      acting,
    );
  }

  @Post('drivers/:id/days/:day/call-off')
  @HttpCode(200)
  @Documented({
    summary: 'The same for all departures of a driver on a day, such as 2026-11-24',
    params: ['id'],
    body: callOffBody,
    answer: toldShape,
  })
  callOffDay(
    @Through() door: Door,
    @Param(valid(driverDayShape)) { id, day }: z.infer<typeof driverDayShape>,
    @Body(valid(callOffBody)) body: z.infer<typeof callOffBody>,
  ): Promise<Told> {
    return door.command(
      async (ctx) => ({ told: await this.troubles.callOff(ctx, await this.troubles.listOfDay(ctx, id, day)) }),
      body,
    );
  }

  @Post('drivers/:id/days/:day/take-back')
  @HttpCode(200)
  @Documented({
    summary: 'The same for all departures of a day that were called off',
    params: ['id'],
    body: callOffBody,
    answer: restoredShape,
  })
  takeBackDay(
    @Through() door: Door,
    @Param(valid(driverDayShape)) { id, day }: z.infer<typeof driverDayShape>,
    @Body(valid(callOffBody)) body: z.infer<typeof callOffBody>,
  ): Promise<Restored> {
    return door.command(
      async (ctx) => this.restored(ctx, await this.troubles.listCalledOffOfDriver(ctx, id, day)),
      body,
    );
  }

  @Post('drivers/:id/days/:day/late')
  @HttpCode(200)
  @Documented({
    summary: 'Late by so many minutes with all departures of a day',
    params: ['id'],
    body: lateBody,
    answer: toldShape,
  })
  lateDay(
    @Through() door: Door,
    @Param(valid(driverDayShape)) { id, day }: z.infer<typeof driverDayShape>,
    @Body(valid(lateBody)) { minutes, ...acting }: z.infer<typeof lateBody>,
  ): Promise<Told> {
    return door.command(
      async (ctx) => ({ told: await this.troubles.late(ctx, await this.troubles.listOfDay(ctx, id, day), minutes) }),
      acting,
    );
  }

  private async restored(ctx: Ctx, departures: readonly Departure[]): Promise<Restored> {
    const { agreements, left } = await this.troubles.takeBack(ctx, departures);
    return { restored: agreements.length, left };
  }
}
