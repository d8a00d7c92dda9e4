// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Listings, LoadParties, type Party } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';

export interface Askable {
  readonly id: string;
  readonly title: string;
  readonly person: string;
  /** When it begins first; null where nothing of it is still to come. */
  readonly startsAt: Date | null;
  readonly isWayBack: boolean;
}

/** More would be no list to choose from; an older request is reached from its own page. */
const MOST = 300;

/** The newest open requests, and for one of them the newest open offers of its kind of help, by title: what "why not?" can be asked of. */
@Injectable()
export class ListAskable {
  constructor(
    private readonly listings: Listings,
    private readonly parties: LoadParties,
  ) {}

  async execute(ctx: Ctx, requestId: string | null): Promise<{ requests: Askable[]; offers: Askable[] }> {
    const ids = await this.listings.listNewestOpenIds(ctx, 'request', null, MOST);
    const found = await this.parties.execute(ctx, [...new Set([...ids, ...(requestId ? [requestId] : [])])]);
    const requests = found.filter(({ listing }) => listing.kind === 'request');
    const asked = requests.find(({ listing }) => listing.id === requestId);
    const offers = asked
      ? await this.parties.execute(
          ctx,
          await this.listings.listNewestOpenIds(ctx, 'offer', asked.listing.categoryId, MOST),
        )
      : [];
    return { requests: byTitle(requests), offers: byTitle(offers) };
  }
}

function byTitle(parties: readonly Party[]): Askable[] {
  return parties
    .map(({ listing, person, slots }) => ({
      id: listing.id,
      title: listing.title,
      person: person.fullName,
      startsAt: slots[0]?.startsAt ?? null,
      isWayBack: listing.linkedToId !== null,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'it') || a.person.localeCompare(b.person, 'it'));
}
