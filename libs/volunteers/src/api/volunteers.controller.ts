// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk, PageOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, listQuery, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { KeepRegister } from '../application/keep-register.js';
import { KeepStanding } from '../application/keep-standing.js';
import { correctionShape, entryShape, exitShape } from '../application/register.input.js';
import { availabilityCommand, trainingShape } from '../application/standing.input.js';
import { type ListedVolunteer, ViewRegister } from '../application/view-register.js';
import type { RegisterEntry, VolunteerPeriod } from '../domain/register.js';
import type { Availability, Training } from '../domain/standing.js';

interface VolunteerAnswer {
  readonly entries: readonly RegisterEntry[];
  readonly periods: readonly VolunteerPeriod[];
  readonly isCovered: boolean;
  readonly trainings: readonly Training[];
  readonly availability: Availability | null;
}

@ApiTags('volunteers')
@Controller('api/v1')
@Allow(STAFF)
export class VolunteersController {
  constructor(
    private readonly view: ViewRegister,
    private readonly register: KeepRegister,
    private readonly standing: KeepStanding,
  ) {}

  @Get('volunteers')
  @Documented({ summary: 'Who is a volunteer now, and whether an insurance covers them', query: listQuery })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<ListedVolunteer>> {
    return door.query((ctx) => this.view.list(ctx, page));
  }

  @Get('volunteers/:id')
  @Allow('signed-in')
  @Documented({ summary: 'What the register says of one person', params: ['id'], forOther: true })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<VolunteerAnswer> {
    return door.query(async (ctx) => {
      const { entries, periods, isCovered } = await this.view.get(ctx, id);
      return { entries, periods, isCovered, ...(await this.standing.find(ctx, id)) };
    });
  }

  @Post('volunteers/:id/entries')
  @Documented({ summary: 'Enter somebody into the register', params: ['id'], body: entryShape })
  enter(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(entryShape)) input: z.output<typeof entryShape>,
  ): Promise<RegisterEntry> {
    return door.command((ctx) => this.register.enter(ctx, id, input));
  }

  @Post('volunteers/:id/exit')
  @Documented({ summary: 'Write down that somebody is a volunteer no more', params: ['id'], body: exitShape })
  leave(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(exitShape)) input: z.output<typeof exitShape>,
  ): Promise<RegisterEntry> {
    return door.command((ctx) => this.register.leave(ctx, id, input));
  }

  @Post('volunteer-entries/:id/corrections')
  @Documented({
    summary: 'A later line that says what is right instead of an earlier one',
    params: ['id'],
    body: correctionShape,
  })
  correct(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(correctionShape)) input: z.output<typeof correctionShape>,
  ): Promise<RegisterEntry> {
    return door.command((ctx) => this.register.correct(ctx, id, input));
  }

  @Post('volunteers/:id/trainings')
  @Documented({ summary: 'Write down what somebody was taught', params: ['id'], body: trainingShape })
  train(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(trainingShape)) input: z.output<typeof trainingShape>,
  ): Promise<Training> {
    return door.command((ctx) => this.standing.addTraining(ctx, id, input));
  }

  @Delete('volunteer-trainings/:id')
  @HttpCode(204)
  @Documented({ summary: 'Take away what was written down by mistake', params: ['id'], status: 204 })
  async untrain(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.standing.removeTraining(ctx, id));
  }

  @Put('volunteers/:id/availability')
  @Allow('signed-in')
  @Documented({ summary: 'When somebody can be asked, and for what', params: ['id'], body: availabilityCommand })
  avail(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(availabilityCommand)) { onBehalfOf, channel, ...input }: z.output<typeof availabilityCommand>,
  ): Promise<Availability> {
    return door.command((ctx) => this.standing.setAvailability(ctx, id, input), { onBehalfOf, channel });
  }
}
