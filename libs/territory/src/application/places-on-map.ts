// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { MapLayers, type MapPoint } from '@reciproca/maps';
import type { TextKey } from '@reciproca/ui';
import type { PlaceKind } from '../domain/place.js';
import { shownSpot } from '../domain/shown-spot.js';
import { Places } from './places.js';

/** Gardens are not among them: who runs them brings them. */
const GROUPS: readonly { key: string; textKey: TextKey; kinds: readonly PlaceKind[] }[] = [
  { key: 'points', textKey: 'territory:map.points', kinds: ['service', 'meeting_point'] },
  { key: 'health', textKey: 'territory:map.health', kinds: ['hospital', 'clinic', 'pharmacy'] },
  { key: 'shops', textKey: 'territory:map.shops', kinds: ['shop', 'market', 'station'] },
];

/** Where people go, on the map of the ambito. */
@Injectable()
export class PlacesOnMap implements OnModuleInit {
  constructor(
    private readonly layers: MapLayers,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.layers.addPoints(
      ...GROUPS.map(({ key, textKey, kinds }, nth) => ({
        key,
        textKey,
        order: 60 + nth,
        list: (ctx: Ctx) => this.list(ctx, kinds),
      })),
    );
  }

  private async list(ctx: Ctx, kinds: readonly PlaceKind[]): Promise<MapPoint[]> {
    const places = await this.places.listPublicPlaces(ctx);
    return places
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name, comuneName, ...place }) => ({
        name,
        where: comuneName,
        href: `/places/${id}/edit`,
        at: shownSpot(place, true).at,
      }));
  }
}
