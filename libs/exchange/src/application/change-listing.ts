// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Listing, ListingKind, Visibility } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { MayAct } from './may-act.js';
import { type ListingSubstance, RewriteListing } from './rewrite-listing.js';

export interface ListingChange extends ListingSubstance {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly visibility?: Visibility | undefined;
  readonly autoAccept?: boolean | undefined;
  readonly confirm?: boolean | undefined;
  /** As it was read: where somebody has changed it since, the change is refused. */
  readonly version?: string | undefined;
}

/** Changes a listing, or says that it still holds. */
@Injectable()
export class ChangeListing {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly rewrite: RewriteListing,
    private readonly listings: ListingRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
  ) {}

  async execute(ctx: Ctx, kind: ListingKind, id: string, change: ListingChange): Promise<Listing> {
    const listing = await this.locks.listingAndHeld(ctx, id);
    if (listing.kind !== kind) throw notFound('listing');
    ensureMayManage(ctx, listing);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    if (!['pending', 'open', 'matched'].includes(listing.state))
      throw new DomainError('listing.closed', 'conflict', { state: listing.state });
    if (change.version && change.version !== listing.updatedAt.toISOString())
      throw new DomainError('listing.changed_meanwhile', 'conflict');
    const { title, description, urgent, visibility, autoAccept, ...others } = change;
    const { when, durationMinutes, placeId, toPlaceId, needs, details } = others;
    const words = given({
      title,
      // What somebody writes is theirs, in the one language they have written it in.
      titles: title === undefined ? undefined : null,
      description: description === '' ? null : description,
      urgent,
      visibility,
      autoAccept,
    });
    await this.listings.update(ctx, id, { ...words, confirmedAt: ctx.clock.now() });
    const substance = given({ when, durationMinutes, placeId, toPlaceId, needs, details });
    if (Object.keys(substance).length > 0)
      await this.rewrite.execute(ctx, await this.listings.getListing(ctx, id), substance);
    await this.acts.record(ctx, 'listing', id, {
      act: change.confirm ? 'confirm' : 'change',
      from: listing.state,
      to: listing.state,
    });
    const changed = await this.listings.getListing(ctx, id);
    await emit(ctx, { topic: 'exchange.listing_changed', payload: listingNews(changed) });
    return changed;
  }
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
