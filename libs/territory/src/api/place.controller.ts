// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ClosePlace } from '../application/close-place.js';
import { JoinPlaces } from '../application/join-places.js';
import { PlaceDays } from '../application/place-days.js';
import { ShowPlace } from '../application/show-place.js';
import {
  closedDaysShape,
  closePlaceShape,
  closingParam,
  holidaysShape,
  joinPlaceShape,
  shownPlace,
  shownPlaceShape,
} from './place.request.js';

type Id = z.output<typeof idParam>;

/** One place in time: its closed days, its end, and what it is the same as. Every command answers with the place. */
@ApiTags('territory')
@Controller('api/v1/places/:id')
@Allow(STAFF)
export class PlaceController {
  constructor(
    private readonly places: ShowPlace,
    private readonly closing: ClosePlace,
    private readonly days: PlaceDays,
    private readonly joins: JoinPlaces,
  ) {}

  @Get()
  @Documented({ summary: 'A place, and what is open there', params: ['id'], answer: shownPlaceShape })
  show(@Through() door: Door, @Param(valid(idParam)) { id }: Id) {
    return door.query(async (ctx) => shownPlace(await this.places.execute(ctx, id)));
  }

  @Post('close')
  @HttpCode(200)
  @Documented({
    summary: 'Close it for good from a day on; who has something open there is told',
    params: ['id'],
    body: closePlaceShape,
    answer: shownPlaceShape,
  })
  close(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(closePlaceShape)) input: z.output<typeof closePlaceShape>,
  ) {
    return this.after(door, id, (ctx) => this.closing.close(ctx, id, input));
  }

  @Post('reopen')
  @HttpCode(200)
  @Documented({ summary: 'Reopen it', params: ['id'], body: emptyShape, answer: shownPlaceShape })
  reopen(@Through() door: Door, @Param(valid(idParam)) { id }: Id, @Body(valid(emptyShape)) _: object) {
    return this.after(door, id, (ctx) => this.closing.reopen(ctx, id));
  }

  @Post('closed-days')
  @Documented({
    summary: 'Add days on which it is closed; who has something there on them is told',
    params: ['id'],
    body: closedDaysShape,
    answer: shownPlaceShape,
    status: 201,
  })
  addDays(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(closedDaysShape)) input: z.output<typeof closedDaysShape>,
  ) {
    return this.after(door, id, (ctx) => this.days.add(ctx, id, input));
  }

  @Delete('closed-days/:closingId')
  @Documented({ summary: 'Remove closed days', params: ['id', 'closingId'], answer: shownPlaceShape })
  removeDays(@Through() door: Door, @Param(valid(closingParam)) { id, closingId }: z.output<typeof closingParam>) {
    return this.after(door, id, (ctx) => this.days.remove(ctx, id, closingId));
  }

  @Put('holidays')
  @Documented({
    summary: 'Say whether it is closed on public holidays',
    params: ['id'],
    body: holidaysShape,
    answer: shownPlaceShape,
  })
  setHolidays(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(holidaysShape)) { closed }: z.output<typeof holidaysShape>,
  ) {
    return this.after(door, id, (ctx) => this.days.setHolidays(ctx, id, closed));
  }

  @Post('join')
  @HttpCode(200)
  @Documented({
    summary: 'It is the same as another place: all that stands here goes there, and the other one is answered',
    params: ['id'],
    body: joinPlaceShape,
    answer: shownPlaceShape,
  })
  join(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(joinPlaceShape)) { intoId }: z.output<typeof joinPlaceShape>,
  ) {
    return this.after(door, intoId, (ctx) => this.joins.join(ctx, id, intoId));
  }

  @Post('part')
  @HttpCode(200)
  @Documented({
    summary: 'Take joining back, within a day',
    params: ['id'],
    body: emptyShape,
    answer: shownPlaceShape,
  })
  part(@Through() door: Door, @Param(valid(idParam)) { id }: Id, @Body(valid(emptyShape)) _: object) {
    return this.after(door, id, (ctx) => this.joins.part(ctx, id));
  }

  private after(door: Door, shownId: string, act: (ctx: Ctx) => Promise<unknown>) {
    return door.command(async (ctx) => {
      await act(ctx);
      return shownPlace(await this.places.execute(ctx, shownId));
    });
  }
}
