// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { SearchEverything } from '../application/search-everything.js';
import { searchAnswerShape, searchShape } from './search.request.js';

@ApiTags('search')
@Controller('api/v1/search')
@Allow(STAFF)
export class SearchController {
  constructor(private readonly search: SearchEverything) {}

  @Get()
  @Documented({
    summary: 'People, offers, requests, agreements, places and buildings by whatever is typed of them',
    query: searchShape,
    answer: searchAnswerShape,
  })
  find(@Through() door: Door, @Query(valid(searchShape)) { q }: z.output<typeof searchShape>) {
    return door.query(async (ctx) => ({
      kinds: (await this.search.execute(ctx, q)).map(({ key, items, more }) => ({ key, items, more })),
    }));
  }
}
