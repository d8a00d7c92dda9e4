// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ClosingDays } from '@reciproca/diary';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { rests } from '../domain/rest.rules.js';
import type { Listing, Slot } from '../domain/listing.js';

/** Which times nothing is proposed for: on days the ente keeps free, and on holidays what comes round by itself. */
@Injectable()
export class RestDays {
  constructor(private readonly closing: ClosingDays) {}

  /** The ids of those among these times. */
  async list(ctx: Ctx, listings: readonly Listing[], slots: readonly Slot[]): Promise<ReadonlySet<string>> {
    if (slots.length === 0) return new Set();
    const days = [...new Set(slots.map(({ startsAt }) => romeDay(startsAt)))];
    const special = await this.closing.listSpecial(ctx, days);
    if (special.size === 0) return new Set();
    const paused = await this.closing.listPaused(ctx, days);
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    const resting = slots.filter(({ listingId, startsAt }) => {
      const listing = byId.get(listingId);
      const day = romeDay(startsAt);
      return paused.has(day) || (listing !== undefined && rests(listing, day, special.get(day) ?? null));
    });
    return new Set(resting.map(({ id }) => id));
  }
}
