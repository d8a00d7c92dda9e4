// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ViewProposals } from '../application/view-proposals.js';
import { ListingDesk } from './listing-desk.js';
import { listingListShape, listingQueryShape, withdrawShape } from './listing.request.js';
import { type ListingResponse, listingShape } from './listing.response.js';
import { changeListingShape } from './posting.request.js';
import { type ProposalResponse, proposalListShape } from './proposal.response.js';

@ApiTags('requests')
@Controller('api/v1/requests')
@Allow('signed-in')
export class RequestsController {
  constructor(
    private readonly desk: ListingDesk,
    private readonly proposals: ViewProposals,
  ) {}

  @Post()
  @Documented({ summary: 'Posts a request', status: 201, answer: listingShape })
  post(@Through() door: Door, @Body() body: unknown): Promise<ListingResponse> {
    return this.desk.post(door, 'request', body);
  }

  @Get()
  @Documented({ summary: 'Lists requests, newest first', query: listingQueryShape, answer: listingListShape })
  list(
    @Through() door: Door,
    @Query(valid(listingQueryShape)) query: z.infer<typeof listingQueryShape>,
  ): Promise<PageOf<ListingResponse>> {
    return this.desk.list(door, 'request', query);
  }

  @Get(':id')
  @Documented({ summary: 'One request', params: ['id'], answer: listingShape })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<ListingResponse> {
    return this.desk.get(door, 'request', id);
  }

  @Patch(':id')
  @Documented({ summary: 'Changes its words or reach, or says that it still holds', params: ['id'], body: changeListingShape, answer: listingShape })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(changeListingShape)) body: z.infer<typeof changeListingShape>,
  ): Promise<ListingResponse> {
    return this.desk.change(door, 'request', id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Documented({ summary: 'Takes it back', params: ['id'], body: withdrawShape, answer: listingShape })
  withdraw(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(withdrawShape)) body: z.infer<typeof withdrawShape>,
  ): Promise<ListingResponse> {
    return this.desk.withdraw(door, 'request', id, body);
  }

  @Get(':id/proposals')
  @Documented({ summary: 'Who fits, best first, with score, parts and reasons', params: ['id'], answer: proposalListShape })
  listProposals(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<{ items: ProposalResponse[] }> {
    return door.query(async (ctx) => ({ items: await this.proposals.listForListing(ctx, 'request', id) }));
  }
}
