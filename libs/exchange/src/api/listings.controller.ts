// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import type { ListingKind } from '../domain/listing.js';
import { ViewProposals } from '../application/view-proposals.js';
import type { AcceptedProposal } from '../application/accept-proposal.js';
import { answerShape } from './answer.request.js';
import { ListingDesk } from './listing-desk.js';
import { acceptedShape } from './proposals.controller.js';
import { listingListShape, listingQueryShape, undoWithdrawalShape, withdrawShape } from './listing.request.js';
import { type ListingResponse, listingShape } from '../application/listing.response.js';
import { changeListingShape } from '../application/posting.input.js';
import { type ProposalResponse, proposalListShape } from '../application/proposal.response.js';

/** Offers and requests have the same routes, each under its own word. */
function listingsController(kind: ListingKind): Type {
  @ApiTags(`${kind}s`)
  @Controller(`api/v1/${kind}s`)
  @Allow('signed-in')
  @WithinScope('each-service')
  class ListingsController {
    constructor(
      private readonly desk: ListingDesk,
      private readonly proposals: ViewProposals,
    ) {}

    @Post()
    @Documented({ summary: `Posts one of the ${kind}s`, status: 201, answer: listingShape })
    post(@Through() door: Door, @Body() body: unknown): Promise<ListingResponse> {
      return this.desk.post(door, kind, body);
    }

    @Get()
    @Documented({
      summary: `Lists ${kind}s, newest first`,
      query: listingQueryShape,
      forOther: true,
      answer: listingListShape,
    })
    list(
      @Through() door: Door,
      @Query(valid(listingQueryShape)) query: z.infer<typeof listingQueryShape>,
    ): Promise<PageOf<ListingResponse>> {
      return this.desk.list(door, kind, query);
    }

    @Get(':id')
    @Documented({ summary: `One ${kind}`, params: ['id'], forOther: true, answer: listingShape })
    get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<ListingResponse> {
      return this.desk.get(door, kind, id);
    }

    @Patch(':id')
    @Documented({
      summary: 'Changes its words or reach, or says that it still holds',
      params: ['id'],
      body: changeListingShape,
      answer: listingShape,
    })
    change(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(changeListingShape)) body: z.infer<typeof changeListingShape>,
    ): Promise<ListingResponse> {
      return this.desk.change(door, kind, id, body);
    }

    @Post(':id/withdraw')
    @HttpCode(200)
    @Documented({ summary: 'Takes it back', params: ['id'], body: withdrawShape, answer: listingShape })
    withdraw(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(withdrawShape)) body: z.infer<typeof withdrawShape>,
    ): Promise<ListingResponse> {
      return this.desk.withdraw(door, kind, id, body);
    }

    @Post(':id/undo-withdrawal')
    @HttpCode(200)
    @Documented({
      summary: 'It stands again: within some minutes by whose it is, by staff while any of its times is to come',
      params: ['id'],
      body: undoWithdrawalShape,
      answer: listingShape,
    })
    undoWithdrawal(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(undoWithdrawalShape)) body: z.infer<typeof undoWithdrawalShape>,
    ): Promise<ListingResponse> {
      return this.desk.undoWithdrawal(door, kind, id, body);
    }

    @Post(':id/answer')
    @HttpCode(200)
    @Documented({
      summary: 'Answers it: that person, that time; what it takes is listed for it alone, with this yes in it',
      params: ['id'],
      body: answerShape,
      answer: acceptedShape,
    })
    answer(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
      @Body(valid(answerShape)) body: z.infer<typeof answerShape>,
    ): Promise<AcceptedProposal> {
      return this.desk.answer(door, kind, id, body);
    }

    @Get(':id/proposals')
    @Documented({
      summary: 'Who fits, best first, with score, parts and reasons',
      params: ['id'],
      forOther: true,
      answer: proposalListShape,
    })
    listProposals(
      @Through() door: Door,
      @Param(valid(idParam)) { id }: { id: string },
    ): Promise<{ items: ProposalResponse[] }> {
      return door.query(async (ctx) => ({ items: await this.proposals.listForListing(ctx, kind, id) }));
    }
  }
  // Operation ids in the API document are made of the class's name.
  Object.defineProperty(ListingsController, 'name', {
    value: kind === 'offer' ? 'OffersController' : 'RequestsController',
  });
  return ListingsController;
}

export const OffersController = listingsController('offer');
export const RequestsController = listingsController('request');
