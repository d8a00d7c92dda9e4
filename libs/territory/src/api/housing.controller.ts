// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ChangeHousing } from '../application/change-housing.js';
import { ManageBuildings } from '../application/manage-buildings.js';
import { RemoveHousing } from '../application/remove-housing.js';
import { ShowHousing } from '../application/show-housing.js';
import type { HousingKind } from '../domain/housing.js';
import {
  areaChangeShape,
  blockChangeShape,
  dwellingChangeShape,
  housingShape,
  newDwellingsShape,
  newStaircaseShape,
  staircaseChangeShape,
  staircaseShape,
} from './housing.request.js';

type Id = z.output<typeof idParam>;

@ApiTags('territory')
@Controller('api/v1')
@Allow(['coordinator'])
export class HousingController {
  constructor(
    private readonly housing: ShowHousing,
    private readonly manage: ManageBuildings,
    private readonly change: ChangeHousing,
    private readonly remove: RemoveHousing,
  ) {}

  @Get('housing')
  @Documented({ summary: 'Public housing, with how many live where', answer: housingShape })
  async list(@Through() door: Door) {
    return { items: await door.query((ctx) => this.housing.list(ctx)) };
  }

  @Post('staircases')
  @Documented({
    summary: 'Write down a staircase, with its area and block where they are new',
    body: newStaircaseShape,
    answer: housingShape,
    status: 201,
  })
  async addStaircase(@Through() door: Door, @Body(valid(newStaircaseShape)) input: z.output<typeof newStaircaseShape>) {
    await door.command((ctx) => this.manage.addStaircase(ctx, input));
    return this.list(door);
  }

  @Get('staircases/:id')
  @Documented({ summary: 'A staircase with its dwellings', params: ['id'], answer: staircaseShape })
  showStaircase(@Through() door: Door, @Param(valid(idParam)) { id }: Id) {
    return door.query((ctx) => this.housing.getStaircase(ctx, id));
  }

  @Put('staircases/:id')
  @Documented({
    summary: 'Change a staircase; the homes of who lives there follow',
    params: ['id'],
    body: staircaseChangeShape,
    answer: emptyShape,
  })
  changeStaircase(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(staircaseChangeShape)) input: z.output<typeof staircaseChangeShape>,
  ) {
    return door.command((ctx) => this.change.changeStaircase(ctx, id, input)).then(nothing);
  }

  @Post('staircases/:id/dwellings')
  @HttpCode(200)
  @Documented({ summary: 'Add dwellings', params: ['id'], body: newDwellingsShape, answer: emptyShape })
  addDwellings(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(newDwellingsShape)) input: z.output<typeof newDwellingsShape>,
  ) {
    return door.command((ctx) => this.change.addDwellings(ctx, id, input)).then(nothing);
  }

  @Put('areas/:id')
  @Documented({ summary: 'Rename an area', params: ['id'], body: areaChangeShape, answer: emptyShape })
  renameArea(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(areaChangeShape)) input: z.output<typeof areaChangeShape>,
  ) {
    return door.command((ctx) => this.change.renameArea(ctx, id, input)).then(nothing);
  }

  @Put('blocks/:id')
  @Documented({
    summary: 'Rename a block, or give it to another area',
    params: ['id'],
    body: blockChangeShape,
    answer: emptyShape,
  })
  changeBlock(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(blockChangeShape)) input: z.output<typeof blockChangeShape>,
  ) {
    return door.command((ctx) => this.change.changeBlock(ctx, id, input)).then(nothing);
  }

  @Put('dwellings/:id')
  @Documented({
    summary: 'Change a dwelling’s number or floor',
    params: ['id'],
    body: dwellingChangeShape,
    answer: emptyShape,
  })
  changeDwelling(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(dwellingChangeShape)) input: z.output<typeof dwellingChangeShape>,
  ) {
    return door.command((ctx) => this.change.changeDwelling(ctx, id, input)).then(nothing);
  }

  @Delete('areas/:id')
  @HttpCode(204)
  @Documented({ summary: 'Remove an empty area', params: ['id'], status: 204 })
  removeArea(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.take(door, 'area', id);
  }

  @Delete('blocks/:id')
  @HttpCode(204)
  @Documented({ summary: 'Remove an empty block', params: ['id'], status: 204 })
  removeBlock(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.take(door, 'block', id);
  }

  @Delete('staircases/:id')
  @HttpCode(204)
  @Documented({ summary: 'Remove a staircase nobody lives in, with its dwellings', params: ['id'], status: 204 })
  removeStaircase(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.take(door, 'staircase', id);
  }

  @Delete('dwellings/:id')
  @HttpCode(204)
  @Documented({ summary: 'Remove a dwelling nobody lives in', params: ['id'], status: 204 })
  removeDwelling(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.take(door, 'dwelling', id);
  }

  private take(door: Door, kind: HousingKind, id: string): Promise<void> {
    return door.command((ctx) => this.remove.execute(ctx, kind, id));
  }
}

const nothing = () => ({});
