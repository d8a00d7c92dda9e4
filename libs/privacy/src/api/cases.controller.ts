// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageAsk } from '@reciproca/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, listQuery, Through, valid } from '@reciproca/platform';
import { ViewCases } from '../application/view-cases.js';
import { caseShape, casesShape, personParam } from './case.request.js';

@ApiTags('cases')
@Controller('api/v1/cases')
@Allow(['partner'])
export class CasesController {
  constructor(private readonly cases: ViewCases) {}

  @Get()
  @Documented({ summary: 'The people assigned to my organisation', query: listQuery, answer: casesShape })
  async list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk) {
    const { items, next } = await door.query((ctx) => this.cases.list(ctx, page));
    return { items: items.map(({ purposes: _, ...row }) => row), next };
  }

  @Get(':personId')
  @Documented({ summary: 'One of them, with what is ahead', params: ['personId'], query: listQuery, answer: caseShape })
  async show(
    @Through() door: Door,
    @Param(valid(personParam)) { personId }: { personId: string },
    @Query(valid(listQuery)) page: PageAsk,
  ) {
    const { found, ahead } = await door.query((ctx) => this.cases.get(ctx, personId, page));
    return {
      ...found,
      ahead: ahead.items.map((row) => ({
        ...row,
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
      })),
      next: ahead.next,
    };
  }
}
