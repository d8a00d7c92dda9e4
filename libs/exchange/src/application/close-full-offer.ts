// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Listing } from '../domain/listing.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotBook } from './slot-book.js';

/** An offer of which nothing is left is matched: nobody is sent there any more. The caller holds its lock. */
@Injectable()
export class CloseFullOffer {
  constructor(
    private readonly book: SlotBook,
    private readonly listings: ListingRepository,
  ) {}

  /** Whether it is full. */
  async execute(ctx: Ctx, { id }: Pick<Listing, 'id'>): Promise<boolean> {
    if (await this.book.hasFree(ctx, id)) return false;
    await this.listings.move(ctx, id, ['open', 'matched'], 'matched');
    return true;
  }
}
