// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { AlikeListing, Listing } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { findAlike } from '../persistence/alike.read-model.js';
import { ServicePlugs } from './service-plugs.js';

/** What somebody wishes for, as far as it tells one wish from another. */
export interface Wish extends Pick<Listing, 'kind' | 'service' | 'personId' | 'categoryId' | 'toPlaceId'> {
  readonly details: unknown;
  readonly spans: readonly Span[];
  /** For no hour in particular where false. */
  readonly hasTime: boolean;
  /** Those it is itself, or goes together with. */
  readonly exceptIds?: readonly string[];
}

/** The same is not asked for twice without a word, whether it is posted, moved onto those hours or stands again. */
@Injectable()
export class EnsureNotAlike {
  constructor(private readonly plugs: ServicePlugs) {}

  /** One of the same person that is open already, of the same kind and for hours that overlap. */
  find(ctx: Ctx, wish: Wish): Promise<AlikeListing | null> {
    return findAlike(ctx, this.toldApart(wish), wish.hasTime ? wish.spans : [], wish.exceptIds ?? []);
  }

  /** Whatever else is of its kind, not only what has its details. */
  toldApart({ kind, service, personId, categoryId, toPlaceId, details: all }: Wish) {
    const details = this.plugs.get(service).tellsApart?.(kind, all as Listing['details']) ?? {};
    return { kind, personId, categoryId, toPlaceId, details };
  }

  /** One that stands already, as it is. */
  findTwin(ctx: Ctx, listing: Listing, spans: readonly Span[]): Promise<AlikeListing | null> {
    const hasTime = this.plugs.get(listing.service).questions(listing.kind).timing !== 'none';
    return this.find(ctx, { ...listing, spans, hasTime, exceptIds: [listing.id] });
  }

  /** Throws `listing.alike`. */
  async execute(ctx: Ctx, wish: Wish): Promise<void> {
    const alike = await this.find(ctx, wish);
    if (alike) throw alikeRefusal(alike);
  }
}

export function alikeRefusal({ title, isSame }: AlikeListing): DomainError {
  return new DomainError('listing.alike', 'conflict', { field: 'again', title, ...(!isSame && { expected: 'hours' }) });
}
