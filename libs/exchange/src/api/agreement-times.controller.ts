// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { type Acting, Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { type AgreementResponse, agreementShape } from '../application/agreement.response.js';
import { AnswerOtherTime } from '../application/answer-other-time.js';
import { AskOtherTime, type TimeAsked } from '../application/ask-other-time.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { acceptTimeShape, declineTimeShape, otherTimeRequestShape, takeBackShape } from './agreement.request.js';

/** Another time for what is agreed. */
@ApiTags('agreements')
@Controller('api/v1/agreements')
@Allow('signed-in')
@WithinScope('each-service')
export class AgreementTimesController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly askOtherTime: AskOtherTime,
    private readonly answerOtherTime: AnswerOtherTime,
  ) {}

  @Post(':id/other-time')
  @HttpCode(200)
  @Documented({
    summary: 'Asks the other side for another time, which holds with their yes; at once where staff have heard both',
    params: ['id'],
    body: otherTimeRequestShape,
    answer: agreementShape,
  })
  ask(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(otherTimeRequestShape)) body: z.output<typeof otherTimeRequestShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.askOtherTime.execute(ctx, id, wantedOf(body)));
  }

  @Post(':id/other-time/accept')
  @HttpCode(200)
  @Documented({ summary: 'Yes to another time', params: ['id'], body: acceptTimeShape, answer: agreementShape })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(acceptTimeShape)) body: z.output<typeof acceptTimeShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.answerOtherTime.accept(ctx, id, body));
  }

  @Post(':id/other-time/decline')
  @HttpCode(200)
  @Documented({
    summary: 'No to another time: all stays as it was',
    params: ['id'],
    body: declineTimeShape,
    answer: agreementShape,
  })
  decline(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(declineTimeShape)) body: z.output<typeof declineTimeShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.answerOtherTime.decline(ctx, id, body.question));
  }

  @Post(':id/other-time/take-back')
  @HttpCode(200)
  @Documented({
    summary: 'The other time is asked for no more',
    params: ['id'],
    body: takeBackShape,
    answer: agreementShape,
  })
  takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeBackShape)) body: Acting,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.answerOtherTime.takeBack(ctx, id));
  }

  private act(
    door: Door,
    id: string,
    acting: Acting,
    work: (ctx: Ctx) => Promise<unknown>,
  ): Promise<AgreementResponse> {
    return door.command(async (ctx) => {
      await work(ctx);
      return this.view.get(ctx, id);
    }, acting);
  }
}

/** Moments as the domain has them. */
export function wantedOf({ startsAt, endsAt, ...others }: Partial<z.output<typeof otherTimeRequestShape>>): TimeAsked {
  return {
    ...others,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt) }),
  };
}
