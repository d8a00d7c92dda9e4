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
  /** Others like it are open already, and it is one more. */
  readonly again?: boolean | undefined;
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

  /** @param told by whom it is told that it is open anew: the caller, who changes others together with it, or this */
  async execute(
    ctx: Ctx,
    kind: ListingKind,
    id: string,
    change: ListingChange,
    told: 'alone' | 'together' = 'alone',
  ): Promise<Listing> {
    const listing = await this.locks.listingAndHeld(ctx, id);
    if (listing.kind !== kind) throw notFound('listing');
    ensureMayManage(ctx, listing);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    if (!['pending', 'open', 'matched'].includes(listing.state))
      throw new DomainError('listing.closed', 'conflict', { state: listing.state });
    if (change.version && change.version !== listing.updatedAt.toISOString())
      throw new DomainError('listing.changed_meanwhile', 'conflict');
    const { title, description, urgent, visibility, autoAccept, again = false, ...others } = change;
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
    const substance = substanceOf(others);
    if (isSubstantial(change))
      await this.rewrite.execute(ctx, await this.listings.getListing(ctx, id), substance, { told, again });
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

function substanceOf({ when, durationMinutes, placeId, toPlaceId, needs, details }: ListingSubstance) {
  return given({ when, durationMinutes, placeId, toPlaceId, needs, details });
}

/** Whether it changes more than words: what was answered does not hold any more then. */
export function isSubstantial(change: ListingSubstance): boolean {
  return Object.keys(substanceOf(change)).length > 0;
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
