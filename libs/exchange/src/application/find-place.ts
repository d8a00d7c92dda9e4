// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff, isSystem, romeDay } from '@reciproca/kernel';
import { type Place, Places, type Residence } from '@reciproca/territory';

/** The places somebody may name in what they list. */
@Injectable()
export class FindPlace {
  constructor(private readonly places: Places) {}

  /** A public place, or a home of the person's own; anybody else's home does not exist for them. Throws `place.needed` or `place.unknown`. */
  async get(ctx: Ctx, placeId: string | undefined, field: string, residence: Residence | null): Promise<Place> {
    if (!placeId) throw new DomainError('place.needed', 'invalid', { field });
    const place = (await this.places.listPlacesByIds(ctx, [placeId])).get(placeId);
    const isOpen = place?.isPublic || place?.id === residence?.placeId || isStaff(ctx) || isSystem(ctx);
    if (!place || !(isOpen || (residence && (await this.isHomeOf(ctx, residence.personId, place))))) {
      throw new DomainError('place.unknown', 'invalid', { field });
    }
    return this.places.followJoins(ctx, place);
  }

  /** Where something new begins or ends. What the clock lays out goes on as it was asked for. Throws `place.closed`. */
  ensureOpen(ctx: Ctx, { closedFrom }: Place, field: string): void {
    if (closedFrom !== null && closedFrom <= romeDay(ctx.clock.now()) && !isSystem(ctx))
      throw new DomainError('place.closed', 'invalid', { field });
  }

  private async isHomeOf(ctx: Ctx, personId: string, { id }: Place): Promise<boolean> {
    return (await this.places.listHomes(ctx, personId)).some((home) => home.id === id);
  }
}
