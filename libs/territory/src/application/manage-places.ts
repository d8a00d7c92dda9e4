// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { NewPlace, Place, PlaceKind } from '../domain/place.js';
import { readOpeningHours } from '../domain/opening-hours.js';
import { isSamePoint } from '../domain/distance.js';
import { ensureNear, readPin } from '../domain/pin.js';
import { isElsewhere } from '../domain/place-moves.js';
import { precisionOf } from '../domain/precision.js';
import type { FoundAddress } from './geocoder.js';
import { PlaceRepository } from '../persistence/place.repository.js';
import { Comuni } from './comuni.js';
import { Places } from './places.js';
import { isShutNow, TellAtPlace } from './tell-at-place.js';

export interface PlaceInput {
  readonly kind: Exclude<PlaceKind, 'home'>;
  readonly name: string;
  /** By its name: what people look for may lie in another ente's comune. */
  readonly comune: string;
  readonly address?: string | undefined;
  /** As copied from a map; the middle of the comune without it. */
  readonly position?: string | undefined;
  /** They were asked about a position far from the comune, and it is right. */
  readonly positionIsRight?: boolean | undefined;
  /** Such as `lun-ven 8:30-12:30, 15-19; sab 9-12`. */
  readonly hours?: string | undefined;
  readonly phone?: string | undefined;
  readonly driverNote?: string | undefined;
  /** As a map knows the address, where nothing was copied. */
  readonly at?: Omit<FoundAddress, 'label'> | null;
}

/** The places of the ente, for its staff: what is missing is written while the caller is on the phone. */
@Injectable()
export class ManagePlaces {
  constructor(
    private readonly places: Places,
    private readonly rows: PlaceRepository,
    private readonly comuni: Comuni,
    private readonly tell: TellAtPlace,
  ) {}

  /** Closed ones too. */
  list(ctx: Ctx, query: string): Promise<Place[]> {
    ensureStaff(ctx);
    return this.rows.listPublic(ctx, query.trim(), null);
  }

  async getPublic(ctx: Ctx, id: string): Promise<Place> {
    ensureStaff(ctx);
    const place = await this.places.getPlace(ctx, id);
    // A home belongs to its people, and is changed with them.
    if (!place.isPublic) throw forbidden();
    return place;
  }

  /** What is there already is found again. Throws `comune.unknown`, `comune.several`, `place.position_wrong`, `place.position_far`. */
  async add(ctx: Ctx, input: PlaceInput): Promise<Place> {
    ensureStaff(ctx);
    return this.places.ensurePlace(ctx, await this.read(ctx, input));
  }

  /** The same with the comune by its code and the point in degrees. Throws `comune.not_found`, `place.position_far`. */
  addKnown(ctx: Ctx, { positionIsRight, ...place }: NewPlace & Pick<PlaceInput, 'positionIsRight'>): Promise<Place> {
    ensureStaff(ctx);
    const { lat, lon, comuneCode } = place;
    if (lat !== undefined && lon !== undefined && !positionIsRight) ensureNear({ lat, lon }, comuneCode, 'lat');
    return this.places.ensurePlace(ctx, place);
  }

  /** Listings that go there keep it, under its new name and where it is now; who has something open there is told where that is elsewhere, or closed at their hour. Throws `place.already_there` besides. */
  async change(ctx: Ctx, id: string, input: PlaceInput): Promise<void> {
    const before = await this.getPublic(ctx, id);
    const read = await this.read(ctx, input);
    // As the form had it: nobody has said that it is known better now.
    const after = isSamePoint(read, before) ? { ...read, precision: before.precision } : read;
    await this.rows.update(ctx, id, after);
    await this.rows.putFacts(ctx, id, after);
    if (before.lat !== after.lat || before.lon !== after.lon)
      await emit(ctx, { topic: 'territory.place_moved', payload: { placeId: id } });
    if (isElsewhere(before, { ...after, precision: precisionOf(after, after.precision) }))
      await this.tell.execute(ctx, id, 'moved');
    await this.tellOfHours(ctx, before, { ...before, hours: after.hours });
  }

  /** Other hours than before: who can no longer be there then, and who can again. */
  private async tellOfHours(ctx: Ctx, before: Place, after: Place): Promise<void> {
    if (JSON.stringify(before.hours) === JSON.stringify(after.hours)) return;
    await this.tell.execute(ctx, before.id, 'closed_hours', isShutNow(before, after));
    await this.tell.execute(ctx, before.id, 'reopened', isShutNow(after, before));
  }

  private async read(ctx: Ctx, input: PlaceInput) {
    const { kind, name, comune, address, at, phone, driverNote } = input;
    const found = await this.comuni.getByName(ctx, comune, 'comune');
    const middle = { lat: found.lat, lon: found.lon };
    const { lat, lon, precision } = {
      precision: 'exact' as const,
      ...(readPin(input, found.code) ?? at ?? middle),
    };
    return {
      kind,
      name,
      address: address ?? null,
      comuneCode: found.code,
      lat,
      lon,
      precision,
      hours: readOpeningHours(input.hours, 'hours'),
      phone: phone ?? null,
      driverNote: driverNote ?? null,
    };
  }
}

export function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
