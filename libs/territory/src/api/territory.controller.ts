// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beneficiaryOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Buildings } from '../application/buildings.js';
import { Comuni } from '../application/comuni.js';
import { ManagePlaces } from '../application/manage-places.js';
import { Places } from '../application/places.js';
import {
  areaListShape,
  comuneListShape,
  comuneQueryShape,
  newPlaceShape,
  placeListShape,
  placeQueryShape,
  placeShape,
} from './territory.request.js';

@ApiTags('territory')
@Controller('api/v1')
@Allow('signed-in')
export class TerritoryController {
  constructor(
    private readonly places: Places,
    private readonly managePlaces: ManagePlaces,
    private readonly buildings: Buildings,
    private readonly comuni: Comuni,
  ) {}

  @Get('places')
  @Documented({
    summary: "My home and the ente's public places",
    query: placeQueryShape,
    forOther: true,
    answer: placeListShape,
  })
  async listPlaces(@Through() door: Door, @Query(valid(placeQueryShape)) { query }: z.output<typeof placeQueryShape>) {
    return { items: await door.query((ctx) => this.places.listSuggestedPlaces(ctx, beneficiaryOf(ctx), query)) };
  }

  @Post('places')
  @Allow(STAFF)
  @Documented({ summary: 'Add a public place', body: newPlaceShape, answer: placeShape, status: 201 })
  addPlace(@Through() door: Door, @Body(valid(newPlaceShape)) input: z.output<typeof newPlaceShape>) {
    return door.command((ctx) => this.managePlaces.addKnown(ctx, input));
  }

  @Get('areas')
  @Documented({ summary: 'Public-housing areas with their blocks and staircases', answer: areaListShape })
  async listAreas(@Through() door: Door) {
    return { items: await door.query((ctx) => this.buildings.listAreas(ctx)) };
  }

  @Get('comuni')
  @Documented({
    summary: 'Comuni of Piedmont by the beginning of their name',
    query: comuneQueryShape,
    answer: comuneListShape,
  })
  async listComuni(
    @Through() door: Door,
    @Query(valid(comuneQueryShape)) { query }: z.output<typeof comuneQueryShape>,
  ) {
    return { items: await door.query((ctx) => this.comuni.searchComuni(ctx, query)) };
  }
}
