// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageOf } from '@reciproca/kernel';
import {
  type Acting,
  actingFields,
  Allow,
  Documented,
  type Door,
  idParam,
  idShape,
  pageQuery,
  plainText,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { z } from 'zod';
import { whichLegsShape } from '../domain/legs.js';
import { AnswerLegs } from '../application/answer-legs.js';
import { type AnsweredSeries, AnswerSeries } from '../application/answer-series.js';
import { TakeBackAnswer } from '../application/take-back-answer.js';
import { LISTING_KINDS } from '../domain/listing.js';
import { ViewProposals } from '../application/view-proposals.js';
import { proposalListShape, type ProposalResponse, proposalShape } from '../application/proposal.response.js';

const proposalQueryShape = z.object({ ...pageQuery, after: idShape.optional() });
const proposalPageShape = proposalListShape.extend({ next: z.string().nullable() });
/**
 * For staff alone: `overrule`, why it is to be although one of the two is busy then; `heard`, whose yes they have heard, where they
 * answer for both and not for one of them. `only`: to this occurrence alone, where the request comes round; `legs: all`: there and
 * back with the same helper.
 */
export const acceptShape = z.strictObject({
  overrule: plainText(300, 3).optional(),
  heard: z.array(z.enum(LISTING_KINDS)).max(2).optional(),
  only: z.boolean().optional(),
  legs: whichLegsShape.optional(),
  ...actingFields,
});
/** The same on a page, where nobody is acted for by a field. */
export const acceptFormShape = acceptShape.omit({ onBehalfOf: true, channel: true });
const takeBackShape = z.strictObject(actingFields);
const takenBackShape = z.object({ proposalId: z.uuid(), state: z.string() });
const declineShape = z.strictObject({
  reason: plainText(300).optional(),
  only: z.boolean().optional(),
  legs: whichLegsShape.optional(),
  ...actingFields,
});
/** What a yes to one proposal has made of it. */
export const acceptedShape = z.object({ proposalId: z.uuid(), state: z.string(), agreementId: z.uuid().nullable() });
const acceptedSeriesShape = acceptedShape.extend({
  further: z.array(acceptedShape).describe('Other occurrences of the same request the yes was said for, too'),
  left: z.array(z.uuid()).describe('Proposals for occurrences it was not possible for any more'),
});

@ApiTags('proposals')
@Controller('api/v1/proposals')
@Allow('signed-in')
@WithinScope('each-service')
export class ProposalsController {
  constructor(
    private readonly view: ViewProposals,
    private readonly answer: AnswerSeries,
    private readonly answerLegs: AnswerLegs,
    private readonly takeBackAnswer: TakeBackAnswer,
  ) {}

  @Get()
  @Documented({
    summary: 'What waits for my answer, best first',
    query: proposalQueryShape,
    forOther: true,
    answer: proposalPageShape,
  })
  list(
    @Through() door: Door,
    @Query(valid(proposalQueryShape)) query: z.output<typeof proposalQueryShape>,
  ): Promise<PageOf<ProposalResponse>> {
    return door.query((ctx) => this.view.pageWaitingFor(ctx, ctx.beneficiaryId ?? '', query));
  }

  @Get(':id')
  @Documented({ summary: 'One proposal', params: ['id'], forOther: true, answer: proposalShape })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<ProposalResponse> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Documented({
    summary: 'Says yes; the second yes makes the agreement',
    params: ['id'],
    body: acceptShape,
    answer: acceptedSeriesShape,
  })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(acceptShape)) body: z.infer<typeof acceptShape>,
  ): Promise<AnsweredSeries> {
    const { overrule = null, only = false, heard = [], legs } = body;
    const answer = legs === 'all' ? this.answerLegs : this.answer;
    return door.command((ctx) => answer.accept(ctx, id, { overrule, only, heard }), body);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Documented({ summary: 'Says no', params: ['id'], body: declineShape })
  decline(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(declineShape)) body: z.infer<typeof declineShape>,
  ): Promise<{ proposalId: string; state: string }> {
    const { reason = null, only = false, legs } = body;
    const answer = legs === 'all' ? this.answerLegs : this.answer;
    return door.command((ctx) => answer.decline(ctx, id, reason, only), body);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Documented({
    summary: 'Takes back one’s yes while the other side has not answered, or one’s no for some minutes',
    params: ['id'],
    body: takeBackShape,
    answer: takenBackShape,
  })
  takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeBackShape)) body: Acting,
  ): Promise<{ proposalId: string; state: string }> {
    return door.command((ctx) => this.takeBackAnswer.execute(ctx, id), body);
  }
}
