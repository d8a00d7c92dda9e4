// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { Place } from '../domain/place.js';
import { shutWhile } from '../domain/shut-while.js';
import type { DatedStanding } from '../domain/standing-lines.js';
import { JoinPlaces } from './join-places.js';
import { ManagePlaces } from './manage-places.js';
import { PlaceUses } from './place-uses.js';

export interface ShownPlace {
  readonly place: Place;
  readonly standing: readonly DatedStanding[];
  /** Places that turned out to be this one. */
  readonly joined: readonly { readonly id: string; readonly name: string; readonly canPart: boolean }[];
}

/** A public place with what is open there or still to come, for staff. */
@Injectable()
export class ShowPlace {
  constructor(
    private readonly places: ManagePlaces,
    private readonly uses: PlaceUses,
    private readonly joins: JoinPlaces,
  ) {}

  async execute(ctx: Ctx, id: string): Promise<ShownPlace> {
    const place = await this.places.getPublic(ctx, id);
    const standing = await this.uses.list(ctx, id);
    noteSeen(
      ctx,
      standing.flatMap(({ people }) => people.map((person) => person.id)),
    );
    return {
      place,
      standing: standing.map((one) => ({ ...one, closed: one.stay && shutWhile(place, one.stay) })),
      joined: await this.joins.listJoined(ctx, id),
    };
  }
}
