// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { addDays, type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { toTimeInput } from '@reciproca/ui';
import type { AnsweredBefore } from '../domain/exchange.events.js';
import type { Listing } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import type { Proposal } from '../domain/proposal.js';
import { daysBetween, ensureOtherWeekday } from '../domain/other-weekday.js';
import { instantInRome } from '../domain/rome-clock.js';
import { type AgreedDates, type HoursOfDay, hoursOf, movedRule, onDay } from '../domain/series-change.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { listOtherWays } from '../persistence/other-ways.read-model.js';
import { listOccurrences, type Occurrence } from '../persistence/series.read-model.js';
import { AskOtherTime } from './ask-other-time.js';
import { ChangeListing, isSubstantial, type ListingChange } from './change-listing.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { answeredBefore, ReleaseProposals } from './release-proposals.js';
import { ServicePlugs } from './service-plugs.js';

const DAY_MS = 86_400_000;

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
    private readonly agreements: AgreementRepository,
    private readonly askOtherTime: AskOtherTime,
  ) {}

  /**
   * From one date on, at the same hours of each day, on another day of the week too; what is agreed stays as it is, or is asked about
   * where the day moves. Throws `listing.not_yours`, `series.agreed_too` where it has not been said which, what
   * {@link ensureOtherWeekday} throws, and what {@link ChangeListing.execute} does.
   */
  async fromHere(ctx: Ctx, id: string, change: ListingChange, agreed?: AgreedDates): Promise<void> {
    const listing = await this.listings.getListing(ctx, id);
    ensureMayManage(ctx, listing);
    if (!listing.seriesId) {
      await this.change.execute(ctx, 'request', id, change);
      return;
    }
    const all = await listOccurrences(ctx, listing.seriesId);
    const here = all.find(({ requestId }) => requestId === id);
    const fromHere = all.filter(({ startsAt }) => here && startsAt >= here.startsAt);
    const later = fromHere.filter(({ state }) => ['open', 'pending'].includes(state));
    const { days } = this.plugs.get(listing.service);
    const ownDay = here ? romeDay(here.startsAt) : '';
    const hours = change.when && hoursOf(change.when);
    const newDay = hours?.day ?? (change.details ? days?.dayOf(change.details) : null);
    const shiftDays = here && newDay ? daysBetween(ownDay, newDay) : 0;
    if (shiftDays !== 0) ensureOtherWeekday(listing.recurrence, shiftDays, 'date');
    const standing = shiftDays === 0 ? [] : fromHere.filter(({ agreementState }) => agreementState === 'agreed');
    if (standing.length > 0 && !agreed)
      throw new DomainError('series.agreed_too', 'conflict', { field: 'agreed', count: standing.length });
    const ids = later.map(({ requestId }) => requestId);
    const ways = shiftDays === 0 ? [] : await this.listOpenWays(ctx, ids);
    const { version, ...shared } = change;
    const dayOf = (day: string): string => addDays(day, shiftDays);
    await this.together(ctx, inOrder(ids, ways, shiftDays), ({ id: each, details }) =>
      ways.includes(each)
        ? { details: days?.moveTo(details, dayOf(days.dayOf(details) ?? ownDay)), again: true }
        : {
            ...shared,
            ...(each === id && version !== undefined && { version }),
            ...(hours && { when: onDay(hours, dayOf(romeDay(startOf(each)))) }),
            ...(change.details !== undefined &&
              days && { details: days.moveTo(change.details, dayOf(days.dayOf(details) ?? ownDay)) }),
          },
    );
    if (agreed === 'ask') await this.askAgreed(ctx, standing, { hours, shiftDays });
    if ((!hours && shiftDays === 0) || !listing.recurrence || !here) return;
    const startsAt = new Date(here.startsAt.getTime() + shiftDays * DAY_MS);
    const recurrence = movedRule(listing.recurrence, { hours, shiftDays, startsAt }, ctx.clock.now());
    for (const { requestId } of later) await this.listings.update(ctx, requestId, { recurrence });

    function startOf(requestId: string): Date {
      return later.find((one) => one.requestId === requestId)?.startsAt ?? new Date(0);
    }
  }

  /** Ways back that nobody drives yet: they go along with their ways there. */
  private async listOpenWays(ctx: Ctx, requestIds: readonly string[]): Promise<string[]> {
    const ways = (await Promise.all(requestIds.map((id) => listOtherWays(ctx, id)))).flat();
    return ways.filter(({ agreementId }) => agreementId === null).map(({ listingId }) => listingId);
  }

  /** Whoever has agreed on several of them is asked once, of the first. */
  private async askAgreed(
    ctx: Ctx,
    standing: readonly Occurrence[],
    { hours, shiftDays }: { readonly hours: HoursOfDay | undefined; readonly shiftDays: number },
  ): Promise<void> {
    const asked = new Set<string>();
    for (const { agreementId, startsAt } of standing) {
      const agreement = agreementId && (await this.agreements.getAgreement(ctx, agreementId));
      if (!agreement || asked.has(agreement.giverId)) continue;
      asked.add(agreement.giverId);
      const day = addDays(romeDay(startsAt), shiftDays);
      const moved = instantInRome(day, hours?.from ?? toTimeInput(startsAt));
      // Staff who change it say what whoever asked for help has told them.
      const heard = ctx.beneficiaryId === agreement.receiverId ? [] : (['receiver'] as const);
      await this.askOtherTime.execute(ctx, agreement.id, { startsAt: moved, fromHere: true, heard });
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

/** The way back first where it goes to a later day, and last to an earlier one: none ever stands before its way there. */
function inOrder(ids: readonly string[], ways: readonly string[], shiftDays: number): readonly string[] {
  return shiftDays > 0 ? [...ways, ...ids] : [...ids, ...ways];
}
