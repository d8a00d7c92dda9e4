// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ChangeModes } from '../application/change-modes.js';
import { ManageCategories } from '../application/manage-categories.js';
import type { Category } from '../domain/category.js';
import type { ModeRule } from '../domain/exchange-mode.js';
import { changeCategoryShape, modeShape, newCategoryShape } from './category.request.js';

@ApiTags('categories')
@Controller('api/v1')
@Allow('signed-in')
export class CategoriesController {
  constructor(
    private readonly manage: ManageCategories,
    private readonly modes: ChangeModes,
  ) {}

  @Get('categories')
  @Documented({ summary: 'The kinds of help of the ente' })
  list(@Through() door: Door): Promise<{ items: Category[] }> {
    return door.query(async (ctx) => ({ items: await this.manage.list(ctx) }));
  }

  @Post('categories')
  @Allow(['coordinator'])
  @Documented({ summary: 'Adds a kind of help', status: 201, body: newCategoryShape })
  add(@Through() door: Door, @Body(valid(newCategoryShape)) body: z.infer<typeof newCategoryShape>): Promise<Category> {
    return door.command((ctx) => this.manage.add(ctx, body));
  }

  @Patch('categories/:id')
  @Allow(['coordinator'])
  @Documented({ summary: 'Changes a kind of help', params: ['id'], body: changeCategoryShape })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(changeCategoryShape)) body: z.infer<typeof changeCategoryShape>,
  ): Promise<Category> {
    return door.command((ctx) => this.manage.change(ctx, id, body));
  }

  @Get('exchange-modes')
  @Allow(STAFF)
  @Documented({ summary: 'How much the ente steps in, by area and category' })
  listModes(@Through() door: Door): Promise<{ items: ModeRule[] }> {
    return door.query(async (ctx) => ({ items: await this.manage.listModes(ctx) }));
  }

  @Put('exchange-modes')
  @HttpCode(200)
  @Allow(['coordinator'])
  @Documented({ summary: 'Sets it for the ente, an area, a category, or both', body: modeShape })
  setMode(@Through() door: Door, @Body(valid(modeShape)) body: z.infer<typeof modeShape>): Promise<ModeRule> {
    return door.command((ctx) => this.modes.set(ctx, body));
  }
}
