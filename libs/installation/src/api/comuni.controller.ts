// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, Through, valid } from '@reciproca/platform';
import { comuneParam } from '@reciproca/territory';
import type { z } from 'zod';
import { LookAfterComuni } from '../application/look-after-comuni.js';
import { comunePartingShape, mergeComuneShape, mergedComuniShape } from './comuni.request.js';

@ApiTags('installation')
@Controller('api/v1/installation/comuni')
@Allow('administrator')
export class InstallationComuniController {
  constructor(private readonly comuni: LookAfterComuni) {}

  @Get('merged')
  @Documented({ summary: 'Comuni that are part of others now', answer: mergedComuniShape })
  async list(@Through() door: Door) {
    const merged = await door.query((ctx) => this.comuni.list(ctx));
    return {
      items: merged.map(({ partableUntil, ...merge }) => ({
        ...merge,
        partableUntil: partableUntil?.toISOString() ?? null,
      })),
    };
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

  @Get('merged/:code/parting')
  @Documented({ summary: 'What taking a merge back would do', params: ['code'], answer: comunePartingShape })
  preview(@Through() door: Door, @Param(valid(comuneParam)) { code }: { code: string }) {
    return door.query((ctx) => this.comuni.previewParting(ctx, code));
  }

  @Post('merged/:code/part')
  @HttpCode(200)
  @Documented({
    summary: 'Take a merge back, within a day',
    params: ['code'],
    body: emptyShape,
    answer: mergedComuniShape,
  })
  async part(
    @Through() door: Door,
    @Param(valid(comuneParam)) { code }: { code: string },
    @Body(valid(emptyShape)) _: object,
  ) {
    await door.command((ctx) => this.comuni.part(ctx, door.administrator, code));
    return this.list(door);
  }
}
