// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { CarryComuneOver } from '../application/carry-comune-over.js';
import { Comuni } from '../application/comuni.js';
import { ManageComuni } from '../application/manage-comuni.js';
import { comuneListShape, comuneParam, enteComuniShape, leftBehindShape } from './territory.request.js';

@ApiTags('territory')
@Controller('api/v1/ente/comuni')
@Allow(['coordinator'])
export class EnteComuniController {
  constructor(
    private readonly comuni: Comuni,
    private readonly manage: ManageComuni,
    private readonly carry: CarryComuneOver,
  ) {}

  @Get()
  @Documented({ summary: 'The comuni the ente looks after', answer: comuneListShape })
  async list(@Through() door: Door) {
    return { items: await door.query((ctx) => this.comuni.listEnteComuni(ctx)) };
  }

  @Post()
  @Documented({ summary: 'Add comuni by their names', body: enteComuniShape, answer: comuneListShape, status: 201 })
  async add(@Through() door: Door, @Body(valid(enteComuniShape)) { names }: z.output<typeof enteComuniShape>) {
    await door.command((ctx) => this.manage.add(ctx, names));
    return this.list(door);
  }

  @Get('left-behind')
  @Documented({
    summary: 'What still stands in comuni that are part of others now',
    answer: leftBehindShape,
  })
  async listLeft(@Through() door: Door) {
    const left = await door.query((ctx) => this.carry.list(ctx));
    return { items: left.map(({ uses, ...merge }) => ({ ...merge, count: sum(uses) })) };
  }

  @Post(':code/carry-over')
  @HttpCode(200)
  @Documented({
    summary: 'Move everything to the comune it is part of now',
    params: ['code'],
    body: emptyShape,
    answer: comuneListShape,
  })
  async carryOver(
    @Through() door: Door,
    @Param(valid(comuneParam)) { code }: { code: string },
    @Body(valid(emptyShape)) _: object,
  ) {
    await door.command((ctx) => this.carry.execute(ctx, code));
    return this.list(door);
  }

  @Delete(':code')
  @HttpCode(204)
  @Documented({ summary: 'Take a comune off the list', params: ['code'], status: 204 })
  async remove(@Through() door: Door, @Param(valid(comuneParam)) { code }: { code: string }): Promise<void> {
    await door.command((ctx) => this.manage.remove(ctx, code));
  }
}

const sum = (uses: readonly { readonly count: number }[]): number =>
  uses.reduce((total, { count }) => total + count, 0);
