// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import type { Place, PlaceKind } from '../domain/place.js';
import { readPosition } from '../domain/position.js';
import { PlaceRepository } from '../persistence/place.repository.js';
import { Comuni } from './comuni.js';
import { Places } from './places.js';

export interface PlaceInput {
  readonly kind: Exclude<PlaceKind, 'home'>;
  readonly name: string;
  /** By its name: what people look for may lie in another ente's comune. */
  readonly comune: string;
  readonly address?: string | undefined;
  /** As copied from a map; the middle of the comune without it. */
  readonly position?: string | undefined;
}

/** The places of the ente, for its staff: what is missing is written while the caller is on the phone. */
@Injectable()
export class ManagePlaces {
  constructor(
    private readonly places: Places,
    private readonly rows: PlaceRepository,
    private readonly comuni: Comuni,
  ) {}

  list(ctx: Ctx, query: string): Promise<Place[]> {
    ensureStaff(ctx);
    return this.places.listPublicPlaces(ctx, query);
  }

  async getPublic(ctx: Ctx, id: string): Promise<Place> {
    ensureStaff(ctx);
    const place = await this.places.getPlace(ctx, id);
    // A home belongs to its people, and is changed with them.
    if (!place.isPublic) throw forbidden();
    return place;
  }

  /** What is there already is found again. Throws `comune.unknown`, `comune.several`, `place.position_wrong`. */
  async add(ctx: Ctx, input: PlaceInput): Promise<Place> {
    ensureStaff(ctx);
    const { kind, name, address, comuneCode, lat, lon } = await this.read(ctx, input);
    return this.places.ensurePlace(ctx, { kind, name, address, comuneCode, lat, lon });
  }

  /** Listings that go there keep it, under its new name. Throws `place.already_there` besides. */
  async change(ctx: Ctx, id: string, input: PlaceInput): Promise<void> {
    await this.getPublic(ctx, id);
    await this.rows.update(ctx, id, await this.read(ctx, input));
  }

  private async read(ctx: Ctx, { kind, name, comune, address, position }: PlaceInput) {
    const found = await this.comuni.getByName(ctx, comune, 'comune');
    const { lat, lon } = readPosition(position, 'position') ?? found;
    return { kind, name, address: address ?? null, comuneCode: found.code, lat, lon };
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
