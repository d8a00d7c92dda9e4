// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { type Acting, Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import type { AcceptedProposal } from '../application/accept-proposal.js';
import { AnswerTimeBefore } from '../application/answer-time-before.js';
import { AskTimeBefore } from '../application/ask-time-before.js';
import { type ProposalResponse, proposalShape } from '../application/proposal.response.js';
import { ViewProposals } from '../application/view-proposals.js';
import { acceptTimeShape, declineTimeShape, takeBackShape, timeBeforeShape } from './agreement.request.js';
import { wantedOf } from './agreement-times.controller.js';
import { acceptedShape } from './proposals.controller.js';

/** "I can, but at another time". */
@ApiTags('proposals')
@Controller('api/v1/proposals')
@Allow('signed-in')
@WithinScope('each-service')
export class ProposalTimesController {
  constructor(
    private readonly view: ViewProposals,
    private readonly askTimeBefore: AskTimeBefore,
    private readonly answerTimeBefore: AnswerTimeBefore,
  ) {}

  @Post(':id/other-time')
  @HttpCode(200)
  @Documented({
    summary: 'I can, but at another time: the other’s yes makes the agreement then',
    params: ['id'],
    body: timeBeforeShape,
    answer: proposalShape,
  })
  ask(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(timeBeforeShape)) body: z.output<typeof timeBeforeShape>,
  ): Promise<ProposalResponse> {
    return this.act(door, id, body, (ctx) => this.askTimeBefore.execute(ctx, id, wantedOf(body)));
  }

  @Post(':id/other-time/accept')
  @HttpCode(200)
  @Documented({ summary: 'Yes to that time', params: ['id'], body: acceptTimeShape, answer: acceptedShape })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(acceptTimeShape)) body: z.output<typeof acceptTimeShape>,
  ): Promise<AcceptedProposal> {
    return door.command((ctx) => this.answerTimeBefore.accept(ctx, id, body), body);
  }

  @Post(':id/other-time/decline')
  @HttpCode(200)
  @Documented({
    summary: 'No to that time: the proposal stands as it was',
    params: ['id'],
    body: declineTimeShape,
    answer: proposalShape,
  })
  decline(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(declineTimeShape)) body: z.output<typeof declineTimeShape>,
  ): Promise<ProposalResponse> {
    return this.act(door, id, body, (ctx) => this.answerTimeBefore.decline(ctx, id, body.question));
  }

  @Post(':id/other-time/take-back')
  @HttpCode(200)
  @Documented({ summary: 'Not at that time after all', params: ['id'], body: takeBackShape, answer: proposalShape })
  takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeBackShape)) body: Acting,
  ): Promise<ProposalResponse> {
    return this.act(door, id, body, (ctx) => this.answerTimeBefore.takeBack(ctx, id));
  }

  private act(door: Door, id: string, acting: Acting, work: (ctx: Ctx) => Promise<unknown>): Promise<ProposalResponse> {
    return door.command(async (ctx) => {
      await work(ctx);
      return this.view.get(ctx, id);
    }, acting);
  }
}
