// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EngineSettings, engineSettingsShape } from '@reciproca/exchange';
import { Allow, Documented, type Door, Through, valid } from '@reciproca/platform';
import { ManageEngine } from '../application/manage-engine.js';
import type { SettingsEffect } from '../domain/settings-effect.js';

@ApiTags('plans')
@Controller('api/v1/engine-settings')
@Allow(['coordinator'])
export class EngineController {
  constructor(private readonly engine: ManageEngine) {}

  @Get()
  @Documented({ summary: 'How matches are made for the ente', answer: engineSettingsShape })
  get(@Through() door: Door): Promise<EngineSettings> {
    return door.query((ctx) => this.engine.get(ctx));
  }

  @Put()
  @Documented({
    summary: 'Changes how matches are made; what is left out goes back to its default',
    body: engineSettingsShape,
    answer: engineSettingsShape,
  })
  change(@Through() door: Door, @Body(valid(engineSettingsShape)) settings: EngineSettings): Promise<EngineSettings> {
    return door.command((ctx) => this.engine.change(ctx, settings));
  }

  @Post('preview')
  @HttpCode(200)
  @Documented({
    summary: 'What these settings would do to today’s open requests, against the present ones; changes nothing',
    body: engineSettingsShape,
  })
  preview(@Through() door: Door, @Body(valid(engineSettingsShape)) settings: EngineSettings): Promise<SettingsEffect> {
    return door.query((ctx) => this.engine.preview(ctx, settings));
  }
}
