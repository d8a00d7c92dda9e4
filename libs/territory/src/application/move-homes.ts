// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, PersonChanges } from '@reciproca/identity';
import { type Ctx, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { StaircaseAddress } from '../domain/housing.js';
import type { Place } from '../domain/place.js';
import '../domain/territory.events.js';
import { type HomeOfStaircase, HomeOfStaircaseRepository } from '../persistence/home-of-staircase.repository.js';
import { findStaircase } from '../persistence/housing.read-model.js';
import { PlaceRepository } from '../persistence/place.repository.js';
import { Places } from './places.js';

/** The homes of a staircase come to lie where it does, and what their people have open goes on from there. */
@Injectable()
export class MoveHomes {
  constructor(
    private readonly homes: HomeOfStaircaseRepository,
    private readonly places: Places,
    private readonly rows: PlaceRepository,
    private readonly changes: PersonChanges,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(ctx: Ctx, staircaseId: string): Promise<void> {
    const to = await findStaircase(ctx, staircaseId);
    if (!to) throw notFound('staircase');
    for (const home of await this.homes.list(ctx, staircaseId)) {
      const before = await this.places.getPlace(ctx, home.placeId);
      const after = await this.move(ctx, home, before, to);
      for (const personId of home.personIds) await this.keep(ctx, personId, before, after);
    }
  }

  private async move(
    ctx: Ctx,
    { isShared, personIds }: HomeOfStaircase,
    before: Place,
    to: StaircaseAddress,
  ): Promise<Place> {
    const { address, comuneCode, lat, lon, precision } = to;
    const home = { kind: 'home', name: address, comuneCode, address, lat, lon, precision } as const;
    const there = await this.rows.findSame(ctx, home);
    // One address is one place: who only shared the old one keeps it, and who lives at the new one already is joined.
    if (there ? there.id !== before.id : isShared) {
      const place = await this.places.ensurePlace(ctx, home);
      await this.homes.putPlace(ctx, to.id, before.id, place.id);
      const news = { personIds, fromPlaceId: before.id, toPlaceId: place.id };
      await emit(ctx, { topic: 'territory.homes_readdressed', payload: news });
      return place;
    }
    await this.rows.putHome(ctx, before.id, home);
    if (before.lat !== lat || before.lon !== lon)
      await emit(ctx, { topic: 'territory.place_moved', payload: { placeId: before.id } });
    return this.places.getPlace(ctx, before.id);
  }

  private async keep(ctx: Ctx, personId: string, before: Place, after: Place): Promise<void> {
    const said = ({ address, name, comuneName }: Place): string => `${address ?? name}, ${comuneName}`;
    await this.changes.keep(ctx, personId, { residence: said(before) }, { residence: said(after) }, null);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'residence' } });
  }
}
