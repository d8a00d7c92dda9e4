// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { readCardCode } from '../domain/card-code.js';
import { readListingCode } from '../domain/listing-code.js';
import { ListingCodeRepository } from '../persistence/listing-code.repository.js';
import { PersonCards } from './person-cards.js';

/** What somebody on the telephone reads from a wall or a card. */
@Injectable()
export class FindByCode {
  constructor(
    private readonly codes: ListingCodeRepository,
    private readonly cards: PersonCards,
    private readonly accessLog: AccessLog,
  ) {}

  /** The page it leads to; throws `code.not_found`. */
  async execute(ctx: Ctx, typed: string): Promise<string> {
    if (!isStaff(ctx)) throw forbidden();
    const cardCode = readCardCode(typed);
    const card = cardCode ? await this.cards.find(ctx, cardCode) : null;
    if (card?.personId) return `/people/${card.personId}`;
    const code = readListingCode(typed);
    const listing = code && (await this.codes.findListing(ctx, code));
    if (!listing) throw new DomainError('code.not_found', 'invalid', { field: 'code' });
    await this.accessLog.record(ctx, {
      action: 'search',
      personId: listing.personId,
      detail: { what: 'listing_code', code },
    });
    return `/${listing.kind}s/${listing.id}`;
  }
}
