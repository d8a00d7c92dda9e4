// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
  listQuery,
  STAFF,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { z } from 'zod';
import { type AnsweredRound, AnswerRound } from '../application/answer-round.js';
import { PlanDeliveryRound } from '../application/plan-delivery-round.js';
import { ProposeRound } from '../application/propose-round.js';
import { ReopenRound } from '../application/reopen-round.js';
import { type OfferedChoices, ViewChoices } from '../application/view-choices.js';
import { type DraftView, type RoundSummary, type RoundView, ViewRounds } from '../application/view-rounds.js';
import { WithdrawRound } from '../application/withdraw-round.js';
import { roundWishFields } from '../domain/round.wish.js';
import { TRASPORTO } from '../trasporto.service.js';

const wishShape = z.strictObject({ ...roundWishFields, ...actingFields });
const answerShape = z.strictObject({ ...actingFields, heard: z.boolean().default(false) });
const choicesQuery = z.object({ day: dayShape });

@ApiTags('rounds')
@Controller('api/v1/rounds')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class RoundsController {
  constructor(
    private readonly view: ViewRounds,
    private readonly choices: ViewChoices,
    private readonly plan: PlanDeliveryRound,
    private readonly proposeRound: ProposeRound,
    private readonly answer: AnswerRound,
    private readonly reopenRound: ReopenRound,
    private readonly withdrawRound: WithdrawRound,
  ) {}

  @Get()
  @Documented({
    summary: 'My delivery rounds; for staff those of the ente, the latest first',
    query: listQuery,
    forOther: true,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<RoundSummary>> {
    return door.query((ctx) => this.view.list(ctx, page));
  }

  @Get('choices')
  @Documented({
    summary: 'Who could drive on a day, and what waits to be carried',
    query: choicesQuery,
    forOther: true,
  })
  choose(@Through() door: Door, @Query(valid(choicesQuery)) { day }: { day: string }): Promise<OfferedChoices> {
    return door.query((ctx) => this.choices.execute(ctx, day));
  }

  @Post('preview')
  @HttpCode(200)
  @Documented({
    summary: 'The best order of halts, how long it takes, and who is left out and why; writes nothing',
    body: wishShape,
  })
  preview(
    @Through() door: Door,
    @Body(valid(wishShape)) { onBehalfOf, channel, ...wish }: z.output<typeof wishShape>,
  ): Promise<DraftView> {
    return door.query(async (ctx) => this.view.draft(ctx, await this.plan.execute(ctx, wish)), { onBehalfOf, channel });
  }

  @Post()
  @Documented({
    summary: 'Puts a round to its driver, who answers it as one; a driver\u2019s own is agreed at once',
    status: 201,
    body: wishShape,
  })
  propose(
    @Through() door: Door,
    @Body(valid(wishShape)) { onBehalfOf, channel, ...wish }: z.output<typeof wishShape>,
  ): Promise<RoundView> {
    return door.command(async (ctx) => this.view.get(ctx, await this.proposeRound.execute(ctx, wish)), {
      onBehalfOf,
      channel,
    });
  }

  @Get(':id')
  @Documented({ summary: 'A round with its halts in order', params: ['id'], forOther: true })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<RoundView> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Documented({
    summary: 'The driver says yes: all of it is agreed, less what was taken meanwhile; staff say so with `heard`',
    params: ['id'],
    body: answerShape,
  })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(answerShape)) { heard, ...acting }: z.output<typeof answerShape>,
  ): Promise<AnsweredRound> {
    return door.command((ctx) => this.answer.accept(ctx, id, heard), acting);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Documented({ summary: 'The driver says no to the whole', params: ['id'], body: answerShape })
  decline(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(answerShape)) { heard, ...acting }: z.output<typeof answerShape>,
  ): Promise<AnsweredRound> {
    return door.command((ctx) => this.answer.decline(ctx, id, heard), acting);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Documented({
    summary: 'The no to a round is taken back: by the driver for 15 minutes, by staff until it would leave',
    params: ['id'],
    body: actingShape,
  })
  reopen(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) acting: Acting,
  ): Promise<RoundView> {
    return this.changed(door, id, acting, (ctx) => this.reopenRound.execute(ctx, id));
  }

  @Post(':id/withdraw')
  @Allow(STAFF)
  @HttpCode(200)
  @Documented({
    summary: 'Staff take a round back: what of it is agreed is called off, and everybody told',
    params: ['id'],
    body: actingShape,
  })
  withdraw(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) acting: Acting,
  ): Promise<RoundView> {
    return this.changed(door, id, acting, (ctx) => this.withdrawRound.execute(ctx, id));
  }

  private changed(door: Door, id: string, acting: Acting, work: (ctx: Ctx) => Promise<unknown>): Promise<RoundView> {
    return door.command(async (ctx) => {
      await work(ctx);
      return this.view.get(ctx, id);
    }, acting);
  }
}
