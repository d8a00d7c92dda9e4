// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ExplainPair, type PairExplanation } from '../application/explain-pair.js';
import { explainQueryShape } from './plan.request.js';

@ApiTags('plans')
@Controller('api/v1/matches')
@Allow(STAFF)
export class MatchesController {
  constructor(private readonly explain: ExplainPair) {}

  @Get('explain')
  @Documented({
    summary: 'Why a request and an offer are not proposed to each other, or how they rate',
    query: explainQueryShape,
  })
  get(
    @Through() door: Door,
    @Query(valid(explainQueryShape)) { requestId, offerId }: z.output<typeof explainQueryShape>,
  ): Promise<PairExplanation> {
    return door.query((ctx) => this.explain.execute(ctx, requestId, offerId));
  }
}
