// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import { LARGEST_PAGE } from '@reciproca/kernel';
import type { z } from 'zod';
import { JoinRequests } from '../application/join-requests.js';
import {
  acceptShape,
  declineShape,
  joinListShape,
  joinRequestShape,
  joinRequestsShape,
  joinRequestWithAlikeShape,
} from './join-request.request.js';

@ApiTags('join-requests')
@Controller('api/v1/join-requests')
@Allow(STAFF)
export class JoinRequestsController {
  constructor(private readonly requests: JoinRequests) {}

  @Get()
  @Documented({
    summary: 'Those who have signed in with SPID, CIE or eIDAS and are not known by it',
    query: joinListShape,
    answer: joinRequestsShape,
  })
  list(@Through() door: Door, @Query(valid(joinListShape)) { state, after }: z.output<typeof joinListShape>) {
    return door.query((ctx) => this.requests.list(ctx, state, { after, limit: LARGEST_PAGE }));
  }

  @Get(':id')
  @Documented({ summary: 'One of them, with whom it may be', params: ['id'], answer: joinRequestWithAlikeShape })
  async show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    const { alike, decidedByName: _, ...request } = await door.query((ctx) => this.requests.get(ctx, id));
    return {
      ...request,
      alike: alike.map((one) => ({ id: one.id, name: one.fullName, birthDate: one.birthDate })),
    };
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Documented({
    summary: 'Take them in, as somebody known (`personId`) or as somebody new',
    params: ['id'],
    body: acceptShape,
    answer: joinRequestShape,
  })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(acceptShape)) { personId, evenIfSame }: z.output<typeof acceptShape>,
  ) {
    return door.command((ctx) =>
      personId ? this.requests.acceptAs(ctx, id, personId) : this.requests.acceptNew(ctx, id, evenIfSame === true),
    );
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Documented({
    summary: 'Do not take them in, with a word that they read',
    params: ['id'],
    body: declineShape,
    answer: joinRequestShape,
  })
  decline(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(declineShape)) { word }: z.output<typeof declineShape>,
  ) {
    return door.command((ctx) => this.requests.decline(ctx, id, word));
  }
}
