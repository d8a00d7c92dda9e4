// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { LookAfterComuni } from '../application/look-after-comuni.js';
import { mergeComuneShape, mergedComuniShape } from './comuni.request.js';

@ApiTags('installation')
@Controller('api/v1/installation/comuni')
@Allow('administrator')
export class InstallationComuniController {
  constructor(private readonly comuni: LookAfterComuni) {}

  @Get('merged')
  @Documented({ summary: 'Comuni that are part of others now', answer: mergedComuniShape })
  async list(@Through() door: Door) {
    return { items: await door.query((ctx) => this.comuni.list(ctx)) };
  }

  @Post('merged')
  @Documented({
    summary: 'Write down that a comune is part of another',
    body: mergeComuneShape,
    answer: mergedComuniShape,
    status: 201,
  })
  async merge(@Through() door: Door, @Body(valid(mergeComuneShape)) input: z.output<typeof mergeComuneShape>) {
    await door.command((ctx) => this.comuni.merge(ctx, door.administrator, input));
    return this.list(door);
  }
}
