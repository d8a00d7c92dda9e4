// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type HomeTie, HomeTies, type HouseMove, type TieChoice, type TieKeeper } from '@reciproca/territory';
import { titleIn } from '../domain/title.js';
import type { Agreement } from '../domain/agreement.js';
import type { Listing } from '../domain/listing.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { CancelAgreement } from './cancel-agreement.js';
import type { ListingChange } from './change-listing.js';
import { ChangeSeries } from './change-series.js';
import { ServicePlugs } from './service-plugs.js';
import { WithdrawListing } from './withdraw-listing.js';

/** What somebody asks for, offers or has agreed from home, when they move: it goes on from the new home, stays, or ends. */
@Injectable()
export class TiesOfHome implements OnModuleInit, TieKeeper {
  constructor(
    private readonly ties: HomeTies,
    private readonly people: People,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly agreements: AgreementRepository,
    private readonly plugs: ServicePlugs,
    private readonly change: ChangeSeries,
    private readonly withdraw: WithdrawListing,
    private readonly cancel: CancelAgreement,
  ) {}

  onModuleInit(): void {
    this.ties.add(this);
  }

  async list(ctx: Ctx, personId: string, placeId: string): Promise<HomeTie[]> {
    const own = await this.listings.listListings(ctx, await this.listings.listLastingIds(ctx, personId));
    const here = own.filter((listing) => isFrom(listing, placeId) && !isTaken(listing));
    const slots = await this.slots.list(
      ctx,
      here.map(({ id }) => id),
      ctx.clock.now(),
    );
    const series = new Map<string, Listing[]>();
    for (const listing of here) {
      const key = listing.seriesId ?? listing.id;
      series.set(key, [...(series.get(key) ?? []), listing]);
    }
    const startOf = ({ id }: Listing): number =>
      slots.find(({ listingId }) => listingId === id)?.startsAt.getTime() ?? Infinity;
    const open = [...series.values()].flatMap((all): HomeTie[] => {
      const [listing] = all.toSorted((a, b) => startOf(a) - startOf(b));
      if (!listing) return [];
      const first = slots.find(({ listingId }) => listingId === listing.id) ?? null;
      return [
        {
          id: listing.id,
          kind: listing.kind,
          title: titleIn(listing, ctx.language),
          href: `/${listing.kind}s/${listing.id}`,
          otherName: null,
          startsAt: first?.startsAt ?? null,
          endsAt: first?.endsAt ?? null,
          more: all.length - 1,
          choices: this.mayFollow(listing) ? ['follows', 'stays', 'ends'] : ['stays', 'ends'],
        },
      ];
    });
    return [...(await this.listAgreed(ctx, personId, placeId)), ...open];
  }

  async carryOut(ctx: Ctx, { id, kind }: HomeTie, choice: TieChoice, move: HouseMove): Promise<void> {
    const own = { ...ctx, beneficiaryId: move.personId };
    if (kind !== 'agreement') {
      const same = await this.listSame(ctx, id, move);
      if (choice !== 'ends') return this.follow(own, same, move);
      for (const listing of same) await this.withdraw.execute(own, kind, listing.id);
      return;
    }
    const agreement = await this.agreements.getAgreement(ctx, id);
    const asks = agreement.receiverId === move.personId;
    await this.cancel.execute(own, id, null, 'cancelled', { isNeeded: !asks || choice === 'follows' });
    if (asks && choice === 'follows')
      await this.follow(own, [await this.listings.getListing(ctx, agreement.requestId)], move);
  }

  /** Every day of a series that nobody has taken, or the one listing. */
  private async listSame(ctx: Ctx, id: string, { personId, fromPlaceId }: HouseMove): Promise<Listing[]> {
    const listing = await this.listings.getListing(ctx, id);
    if (listing.seriesId === null) return [listing];
    const own = await this.listings.listListings(ctx, await this.listings.listLastingIds(ctx, personId));
    return own.filter((one) => one.seriesId === listing.seriesId && isFrom(one, fromPlaceId) && !isTaken(one));
  }

  private async listAgreed(ctx: Ctx, personId: string, placeId: string): Promise<HomeTie[]> {
    const ids = await this.agreements.listIdsAhead(ctx, personId);
    const ahead: Agreement[] = [];
    for (const id of ids) ahead.push(await this.agreements.getAgreement(ctx, id));
    const listings = new Map(
      (
        await this.listings.listListings(
          ctx,
          ahead.flatMap(({ requestId, offerId }) => [requestId, offerId]),
        )
      ).map((listing) => [listing.id, listing]),
    );
    const others = await this.people.listPeopleByIds(
      ctx,
      ahead.flatMap(({ giverId, receiverId }) => [giverId, receiverId]),
    );
    return ahead.flatMap((agreement): HomeTie[] => {
      const asks = agreement.receiverId === personId;
      const own = listings.get(asks ? agreement.requestId : agreement.offerId);
      if (!own || !isFrom(own, placeId)) return [];
      return [
        {
          id: agreement.id,
          kind: 'agreement',
          title: titleIn(agreement, ctx.language),
          href: `/agreements/${agreement.id}`,
          otherName: others.get(asks ? agreement.giverId : agreement.receiverId)?.fullName ?? null,
          startsAt: agreement.startsAt,
          endsAt: agreement.endsAt,
          more: 0,
          choices: asks && this.mayFollow(own) ? ['stays', 'follows', 'ends'] : ['stays', 'ends'],
        },
      ];
    });
  }

  private mayFollow({ service, kind }: Listing): boolean {
    return this.plugs.get(service).rewrites?.(kind) !== false;
  }

  /** Who had said yes is told, and others are looked for from the new home. */
  private follow(ctx: Ctx, listings: readonly Listing[], move: HouseMove): Promise<void> {
    const moved = (place: string | null): string | undefined =>
      place === move.fromPlaceId ? move.toPlaceId : undefined;
    return this.change.together(
      ctx,
      listings.map(({ id }) => id),
      ({ placeId, toPlaceId }): ListingChange => ({
        placeId: moved(placeId),
        toPlaceId: moved(toPlaceId),
        // Whatever else is open there, they did not post it anew.
        again: true,
      }),
    );
  }
}

function isFrom({ placeId, toPlaceId }: Listing, home: string): boolean {
  return placeId === home || toPlaceId === home;
}

/** Its agreement stands for it. */
function isTaken({ kind, state }: Listing): boolean {
  return kind === 'request' && state === 'matched';
}
