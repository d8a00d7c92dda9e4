// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Listings, LoadParties, type Party, titleIn } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';

export interface Askable {
  readonly id: string;
  readonly title: string;
  readonly person: string;
  /** When it begins first; null where nothing of it is still to come. */
  readonly startsAt: Date | null;
  readonly isWayBack: boolean;
}

/** More would be no list to choose from: the others are found by title or name. */
const MOST = 300;

/** What is asked about, and the words that narrow down what can be chosen. */
export interface AskedAbout {
  readonly requestId: string | null;
  readonly find: string | null;
  readonly findOffer: string | null;
}

export interface AskableList {
  readonly items: readonly Askable[];
  readonly hasMore: boolean;
}

/** Open requests, and for one of them the open offers of its kind of help, by title: what "why not?" can be asked of. */
@Injectable()
export class ListAskable {
  constructor(
    private readonly listings: Listings,
    private readonly parties: LoadParties,
  ) {}

  async execute(
    ctx: Ctx,
    { requestId, find, findOffer }: AskedAbout,
  ): Promise<{ requests: AskableList; offers: AskableList | null }> {
    const open = await this.listings.listNewestOpen(ctx, {
      kind: 'request',
      categoryId: null,
      words: find,
      most: MOST,
    });
    const found = await this.parties.execute(ctx, [...new Set([...open.ids, ...(requestId ? [requestId] : [])])]);
    const requests = found.filter(({ listing }) => listing.kind === 'request');
    const asked = requests.find(({ listing }) => listing.id === requestId);
    return {
      requests: { items: byTitle(ctx, requests), hasMore: open.hasMore },
      offers: asked ? await this.listOffers(ctx, asked.listing.categoryId, findOffer) : null,
    };
  }

  private async listOffers(ctx: Ctx, categoryId: string, words: string | null): Promise<AskableList> {
    const { ids, hasMore } = await this.listings.listNewestOpen(ctx, { kind: 'offer', categoryId, words, most: MOST });
    return { items: byTitle(ctx, await this.parties.execute(ctx, ids)), hasMore };
  }
}

function byTitle({ language }: Ctx, parties: readonly Party[]): Askable[] {
  return parties
    .map(({ listing, person, slots }) => ({
      id: listing.id,
      title: titleIn(listing, language),
      person: person.fullName,
      startsAt: slots[0]?.startsAt ?? null,
      isWayBack: listing.linkedToId !== null,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'it') || a.person.localeCompare(b.person, 'it'));
}
