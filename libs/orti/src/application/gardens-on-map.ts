// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { MapLayers, type MapPoint } from '@reciproca/maps';
import { Places, shownSpot } from '@reciproca/territory';
import { GardenRepository } from '../persistence/garden.repository.js';

/** The gardens, on the map of the ambito. */
@Injectable()
export class GardensOnMap implements OnModuleInit {
  constructor(
    private readonly layers: MapLayers,
    private readonly gardens: GardenRepository,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.layers.addPoints({
      key: 'gardens',
      textKey: 'orti:nav.gardens',
      order: 50,
      list: (ctx) => this.list(ctx),
    });
  }

  private async list(ctx: Ctx): Promise<MapPoint[]> {
    const gardens = await this.gardens.listGardens(ctx);
    const places = await this.places.listPlacesByIds(
      ctx,
      gardens.map(({ placeId }) => placeId),
    );
    return gardens.flatMap(({ id, name, placeId }) => {
      const place = places.get(placeId);
      if (!place) return [];
      return { name, where: place.comuneName, href: `/gardens/${id}`, at: shownSpot(place, true).at };
    });
  }
}
