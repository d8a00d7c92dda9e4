// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { type Acting, Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { agreementShape } from '../application/agreement.response.js';
import { proposalShape } from '../application/proposal.response.js';
import {
  acceptTimeShape,
  declineTimeShape,
  otherTimeRequestShape,
  takeBackShape,
  timeBeforeShape,
} from './agreement.request.js';
import { AgreedTimes, type OtherTimeDesk, TimesBefore, wantedOf } from './other-time.desk.js';
import { acceptedShape } from './proposals.controller.js';

/** What differs between another time for what is agreed and one before that. */
interface OtherTimeRoutes {
  readonly noun: 'agreements' | 'proposals';
  readonly desk: Type<OtherTimeDesk<unknown, unknown>>;
  readonly asks: z.ZodType<Partial<z.output<typeof otherTimeRequestShape>>>;
  readonly shown: z.ZodType;
  /** What a yes answers, where that is not the thing as it is now. */
  readonly accepted?: z.ZodType;
  readonly says: Readonly<Record<'ask' | 'accept' | 'decline' | 'takeBack', string>>;
}

/** The routes are the same, each under its own word. */
function otherTimeController(name: string, { noun, desk, asks, shown, accepted, says }: OtherTimeRoutes): Type {
  @ApiTags(noun)
  @Controller(`api/v1/${noun}`)
  @Allow('signed-in')
  @WithinScope('each-service')
  class OtherTimeController {
    constructor(@Inject(desk) private readonly times: OtherTimeDesk<unknown, unknown>) {}

    @Post(':id/other-time')
    @HttpCode(200)
    @Documented({ summary: says.ask, params: ['id'], body: asks, answer: shown })
    ask(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(asks)) body: Partial<z.output<typeof otherTimeRequestShape>>,
    ): Promise<unknown> {
      return this.act(door, id, body, (ctx) => this.times.ask(ctx, id, wantedOf(body)));
    }

    @Post(':id/other-time/accept')
    @HttpCode(200)
    @Documented({ summary: says.accept, params: ['id'], body: acceptTimeShape, answer: accepted ?? shown })
    accept(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(acceptTimeShape)) body: z.output<typeof acceptTimeShape>,
    ): Promise<unknown> {
      return accepted
        ? door.command((ctx) => this.times.accept(ctx, id, body), body)
        : this.act(door, id, body, (ctx) => this.times.accept(ctx, id, body));
    }

    @Post(':id/other-time/decline')
    @HttpCode(200)
    @Documented({ summary: says.decline, params: ['id'], body: declineTimeShape, answer: shown })
    decline(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(declineTimeShape)) body: z.output<typeof declineTimeShape>,
    ): Promise<unknown> {
      return this.act(door, id, body, (ctx) => this.times.decline(ctx, id, body.question));
    }

    @Post(':id/other-time/take-back')
    @HttpCode(200)
    @Documented({ summary: says.takeBack, params: ['id'], body: takeBackShape, answer: shown })
    takeBack(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(takeBackShape)) body: Acting,
    ): Promise<unknown> {
      return this.act(door, id, body, (ctx) => this.times.takeBack(ctx, id));
    }

    private act(door: Door, id: string, acting: Acting, work: (ctx: Ctx) => Promise<unknown>): Promise<unknown> {
      return door.command(async (ctx) => {
        await work(ctx);
        return this.times.show(ctx, id);
      }, acting);
    }
  }
  // Operation ids in the API document are made of the class's name.
  Object.defineProperty(OtherTimeController, 'name', { value: name });
  return OtherTimeController;
}

export const AgreementTimesController = otherTimeController('AgreementTimesController', {
  noun: 'agreements',
  desk: AgreedTimes,
  asks: otherTimeRequestShape,
  shown: agreementShape,
  says: {
    ask: 'Asks the other side for another time, which holds with their yes; at once where staff have heard both',
    accept: 'Yes to another time',
    decline: 'No to another time: all stays as it was',
    takeBack: 'The other time is asked for no more',
  },
});

export const ProposalTimesController = otherTimeController('ProposalTimesController', {
  noun: 'proposals',
  desk: TimesBefore,
  asks: timeBeforeShape,
  shown: proposalShape,
  accepted: acceptedShape,
  says: {
    ask: 'I can, but at another time: the other’s yes makes the agreement then',
    accept: 'Yes to that time',
    decline: 'No to that time: the proposal stands as it was',
    takeBack: 'Not at that time after all',
  },
});
