// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageAsk, PageOf } from '@reciproca/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Acting,
  actingShape,
  Allow,
  Documented,
  type Door,
  idParam,
  listQuery,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { CollectCrate } from '../application/collect-crate.js';
import { type OwnCrate, ViewCrates } from '../application/view-crates.js';
import type { Crate } from '../domain/garden.js';
import { ORTI } from '../orti.service.js';

@ApiTags('gardens')
@Controller('api/v1/crates')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class CratesController {
  constructor(
    private readonly view: ViewCrates,
    private readonly collect: CollectCrate,
  ) {}

  @Get()
  @Documented({ summary: 'One’s own crates, the newest first', query: listQuery, forOther: true })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<OwnCrate>> {
    return door.query((ctx) => this.view.listOwn(ctx, page));
  }

  @Post(':id/collect')
  @HttpCode(200)
  @Documented({ summary: 'A crate given as thanks was fetched', params: ['id'], body: actingShape })
  fetched(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) body: Acting,
  ): Promise<Crate> {
    return door.command(async (ctx) => (await this.collect.execute(ctx, id)).crate, body);
  }
}
