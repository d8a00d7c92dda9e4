// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { attempt, emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { mayCallOn, stateBeforeCallingOff } from '../domain/called-off.rules.js';
import type { CalledOffTime, Listing } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { asGiver } from './call-off-times.js';
import { MayAct } from './may-act.js';
import { listingNews } from './news.js';
import { RestoreAgreement } from './restore-agreement.js';
import { RestoreOne } from './restore-one.js';
import { SlotBook } from './slot-book.js';

/** What stands again, and of how many it could not any more. */
export interface RestoredTimes {
  readonly agreements: readonly Agreement[];
  readonly left: number;
}

/** Times called off by mistake are offered again, and whoever was agreed for them is, unless they have found somebody else. */
@Injectable()
export class RestoreTimes {
  constructor(
    private readonly mayAct: MayAct,
    private readonly slots: SlotRepository,
    private readonly listings: ListingRepository,
    private readonly agreements: AgreementRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly restoreAgreement: RestoreAgreement,
    private readonly restoreOne: RestoreOne,
  ) {}

  /** Those of these times that the reader may still take back the calling off of. */
  async listOpen(ctx: Ctx, slotIds: readonly string[]): Promise<CalledOffTime[]> {
    const times = await this.slots.listCalledOff(ctx, slotIds);
    const offers = await this.listOffers(ctx, times);
    return times.filter((time) => {
      const offer = offers.get(time.listingId);
      return offer !== undefined && mayCallOn(ctx, offer, time);
    });
  }

  /** Whoever has locked nothing yet. Throws `listing.not_yours`, `listing.nothing_to_undo`. */
  async execute(ctx: Ctx, slotIds: readonly string[]): Promise<RestoredTimes> {
    const seen = await this.listOpen(ctx, slotIds);
    for (const offer of (await this.listOffers(ctx, seen)).values()) {
      ensureMayManage(ctx, offer);
      await this.mayAct.ensure(ctx, { kind: 'listing', id: offer.id }, offer.service);
    }
    const ended = (await Promise.all(seen.map((time) => this.agreements.listCalledOffWith(ctx, time)))).flat();
    const { listings } = await this.restoreOne.lockAll(ctx, ended, {
      listingIds: seen.map(({ listingId }) => listingId),
      slotIds: seen.map(({ slotId }) => slotId),
    });
    const times = await this.listOpen(ctx, slotIds);
    if (times.length === 0) throw new DomainError('listing.nothing_to_undo', 'conflict');
    for (const time of times) {
      await this.book.callOn(ctx, time);
      await this.reopen(ctx, listings.get(time.listingId), time.at);
    }
    const back: Agreement[] = [];
    for (const { id, giverId } of ended) {
      const tried = await attempt(ctx, () => this.restoreAgreement.execute(asGiver(ctx, giverId), id));
      if (tried.done) back.push(tried.value);
    }
    await this.matchAnew(ctx, times);
    return { agreements: back, left: ended.length - back.length };
  }

  private async reopen(ctx: Ctx, offer: Listing | undefined, at: Date): Promise<void> {
    if (!offer) return;
    const state = stateBeforeCallingOff(offer, await this.acts.listActs(ctx, offer.id), at);
    if (!state) return;
    await this.listings.move(ctx, offer.id, ['withdrawn'], state);
    await this.acts.record(ctx, 'listing', offer.id, { act: 'take_back', from: 'withdrawn', to: state });
  }

  private async matchAnew(ctx: Ctx, times: readonly CalledOffTime[]): Promise<void> {
    const offers = [...(await this.listOffers(ctx, times)).values()];
    for (const [state, topic] of [
      ['open', 'exchange.listing_opened'],
      ['pending', 'exchange.listing_pending'],
    ] as const)
      await emit(
        ctx,
        offers.filter((offer) => offer.state === state).map((offer) => ({ topic, payload: listingNews(offer, state) })),
      );
  }

  private async listOffers(ctx: Ctx, times: readonly CalledOffTime[]): Promise<ReadonlyMap<string, Listing>> {
    const ids = [...new Set(times.map(({ listingId }) => listingId))];
    return new Map((await this.listings.listListings(ctx, ids)).map((offer) => [offer.id, offer]));
  }
}
