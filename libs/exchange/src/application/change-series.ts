// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { AnsweredBefore } from '../domain/exchange.events.js';
import type { Listing } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import type { Proposal } from '../domain/proposal.js';
import { hoursOf, onDay, withHours } from '../domain/series-change.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { listOccurrences } from '../persistence/series.read-model.js';
import { ChangeListing, isSubstantial, type ListingChange } from './change-listing.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { answeredBefore, ReleaseProposals } from './release-proposals.js';
import { ServicePlugs } from './service-plugs.js';

/** Changes dates of one request together: whoever had answered several is told once, and all of them are looked for anew as one. */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly plugs: ServicePlugs,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly release: ReleaseProposals,
    private readonly change: ChangeListing,
  ) {}

  /**
   * From one date on, at the same hours of each day; what is agreed stays as it is. Throws `listing.not_yours`,
   * `series.another_day` where the date itself is moved, and what {@link ChangeListing.execute} throws.
   */
  async fromHere(ctx: Ctx, id: string, change: ListingChange): Promise<void> {
    const listing = await this.listings.getListing(ctx, id);
    ensureMayManage(ctx, listing);
    if (!listing.seriesId) {
      await this.change.execute(ctx, 'request', id, change);
      return;
    }
    const all = await listOccurrences(ctx, listing.seriesId);
    const here = all.find(({ requestId }) => requestId === id);
    const later = all.filter(
      ({ startsAt, state }) => here && startsAt >= here.startsAt && ['open', 'pending'].includes(state),
    );
    const { days } = this.plugs.get(listing.service);
    const ownDay = here ? romeDay(here.startsAt) : '';
    const hours = change.when && hoursOf(change.when);
    const newDay = hours?.day ?? (change.details ? days?.dayOf(change.details) : null);
    if (newDay && newDay !== ownDay) throw new DomainError('series.another_day', 'invalid', { field: 'date' });
    const { version, ...shared } = change;
    await this.together(
      ctx,
      later.map(({ requestId }) => requestId),
      ({ id: each, details }) => ({
        ...shared,
        ...(each === id && version !== undefined && { version }),
        ...(hours && { when: onDay(hours, romeDay(startOf(each))) }),
        ...(change.details !== undefined &&
          days && { details: days.moveTo(change.details, days.dayOf(details) ?? ownDay) }),
      }),
    );
    if (!hours || !listing.recurrence) return;
    const recurrence = withHours(listing.recurrence, hours, ctx.clock.now());
    for (const { requestId } of later) await this.listings.update(ctx, requestId, { recurrence });

    function startOf(requestId: string): Date {
      return later.find((one) => one.requestId === requestId)?.startsAt ?? new Date(0);
    }
  }

  /** These listings of one person, each in its way. */
  async together(ctx: Ctx, ids: readonly string[], changeOf: (listing: Listing) => ListingChange): Promise<void> {
    const { listings } = await this.locks.around(ctx, { listingIds: ids });
    const all = ids.flatMap((id) => listings.get(id) ?? []);
    const changes = new Map(all.map((listing) => [listing, changeOf(listing)]));
    const isAnew = [...changes.values()].some(isSubstantial);
    const isToldLater = all.every(({ state }) => state === 'open');
    const ended = isAnew ? await this.endProposals(ctx, all, isToldLater) : null;
    const open: Listing[] = [];
    for (const [{ id, kind }, change] of changes) {
      const changed = await this.change.execute(ctx, kind, id, change, 'together');
      if (changed.state === 'open') open.push(changed);
    }
    const [told, ...others] = open;
    if (!told || !ended) return;
    const togetherWith = others.map(({ id }) => id);
    const payload = { ...listingNews(told, 'open'), togetherWith, ...(isToldLater && { answeredBefore: ended }) };
    await emit(ctx, { topic: 'exchange.listing_opened', payload });
  }

  private async endProposals(ctx: Ctx, listings: readonly Listing[], isToldLater: boolean): Promise<AnsweredBefore> {
    const live: Proposal[] = [];
    for (const { id, kind } of listings)
      live.push(...(await this.proposals.listLive(ctx, kind === 'offer' ? { offerId: id } : { requestId: id })));
    const knownTo = listings.map(({ personId }) => personId);
    const because = listings[0]?.kind === 'offer' ? 'offer_changed' : 'request_changed';
    const why = { because, knownTo, isToldLater } as const;
    return answeredBefore(ctx, await this.release.execute(ctx, live, 'withdrawn', why), why);
  }
}
