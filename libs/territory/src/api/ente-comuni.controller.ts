// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Comuni } from '../application/comuni.js';
import { ManageComuni } from '../application/manage-comuni.js';
import { comuneListShape, comuneParam, enteComuniShape } from './territory.request.js';

@ApiTags('territory')
@Controller('api/v1/ente/comuni')
@Allow(['coordinator'])
export class EnteComuniController {
  constructor(
    private readonly comuni: Comuni,
    private readonly manage: ManageComuni,
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

  @Delete(':code')
  @HttpCode(204)
  @Documented({ summary: 'Take a comune off the list', params: ['code'], status: 204 })
  async remove(@Through() door: Door, @Param(valid(comuneParam)) { code }: { code: string }): Promise<void> {
    await door.command((ctx) => this.manage.remove(ctx, code));
  }
}
