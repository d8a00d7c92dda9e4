// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, Through, valid } from '@reciproca/platform';
import { ViewCases } from '../application/view-cases.js';
import { caseShape, casesShape, personParam } from './case.request.js';

@ApiTags('cases')
@Controller('api/v1/cases')
@Allow(['partner'])
export class CasesController {
  constructor(private readonly cases: ViewCases) {}

  @Get()
  @Documented({ summary: 'The people assigned to my organisation', answer: casesShape })
  async list(@Through() door: Door) {
    const found = await door.query((ctx) => this.cases.list(ctx));
    return { items: found.map(({ purposes: _, ...row }) => row) };
  }

  @Get(':personId')
  @Documented({ summary: 'One of them, with what is ahead', params: ['personId'], answer: caseShape })
  async show(@Through() door: Door, @Param(valid(personParam)) { personId }: { personId: string }) {
    const { found, ahead } = await door.query((ctx) => this.cases.get(ctx, personId));
    return {
      ...found,
      ahead: ahead.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() })),
    };
  }
}
