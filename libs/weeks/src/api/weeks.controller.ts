// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ORTI } from '@reciproca/orti';
import { Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { KeepWeek } from '../application/keep-week.js';
import { type GardenWeek, ViewWeek } from '../application/view-week.js';
import { expectedShape, rhythmShape, stepShape, weekQuery } from '../application/weeks.input.js';
import type { Rhythm } from '../domain/rhythm.js';
import type { MarkedStep } from '../domain/week-step.js';

interface Id {
  readonly id: string;
}

@ApiTags('gardens')
@Controller('api/v1/gardens/:id')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class WeeksController {
  constructor(
    private readonly view: ViewWeek,
    private readonly keep: KeepWeek,
  ) {}

  @Get('week')
  @Documented({ summary: 'A week of a garden: what is expected, and its steps', params: ['id'], query: weekQuery })
  get(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(weekQuery)) { week }: z.output<typeof weekQuery>,
  ): Promise<GardenWeek> {
    return door.query((ctx) => this.view.get(ctx, id, week));
  }

  @Put('rhythm')
  @Documented({ summary: 'When the steps of a garden’s week usually are', params: ['id'], body: rhythmShape })
  setRhythm(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(rhythmShape)) input: z.output<typeof rhythmShape>,
  ): Promise<Rhythm> {
    return door.command((ctx) => this.keep.setRhythm(ctx, id, input));
  }

  @Post('week')
  @Documented({ summary: 'Say what is expected in a week', params: ['id'], body: expectedShape })
  sayExpected(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(expectedShape)) input: z.output<typeof expectedShape>,
  ): Promise<MarkedStep> {
    return door.command((ctx) => this.keep.sayExpected(ctx, id, input));
  }

  @Post('week/steps')
  @Documented({ summary: 'A step is done, or left out this week', params: ['id'], body: stepShape })
  mark(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(stepShape)) input: z.output<typeof stepShape>,
  ): Promise<MarkedStep> {
    return door.command((ctx) => this.keep.mark(ctx, id, input));
  }
}
