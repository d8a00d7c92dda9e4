// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, type Door, Documented, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { RenewCover } from '../application/renew-cover.js';
import { coverNowShape, coverShape } from './cover.request.js';

@ApiTags('ente')
@Controller('api/v1/ente/cover')
@Allow(['coordinator'])
export class CoverController {
  constructor(private readonly cover: RenewCover) {}

  @Get()
  @Documented({ summary: 'Until when the ente’s insurance covers its volunteers', answer: coverNowShape })
  async get(@Through() door: Door) {
    return { items: await door.query((ctx) => this.cover.list(ctx)) };
  }

  @Put()
  @Documented({ summary: 'Gives all volunteers the same last day of cover', body: coverShape, answer: coverNowShape })
  set(@Through() door: Door, @Body(valid(coverShape)) wanted: z.output<typeof coverShape>) {
    return door.command(async (ctx) => {
      await this.cover.execute(ctx, wanted);
      return { items: await this.cover.list(ctx) };
    });
  }
}
