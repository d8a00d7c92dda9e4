// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { codeAt, CODES } from '../domain/listing-code.js';
import { ListingCodeCounterEntity } from './listing-code-counter.entity.js';
import { ListingCodeEntity } from './listing-code.entity.js';

export interface CodedListing {
  readonly id: string;
  readonly kind: 'offer' | 'request';
  readonly personId: string;
}

/** Which code stands for which listing; a code is given again only when its listing is closed and all others had their turn. */
@Injectable()
export class ListingCodeRepository {
  constructor(
    @InjectRepository(ListingCodeEntity) private readonly codes: Repository<ListingCodeEntity>,
    @InjectRepository(ListingCodeCounterEntity) private readonly counters: Repository<ListingCodeCounterEntity>,
  ) {}

  async listCodes(ctx: Ctx, listingIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await ownRows(ctx, this.codes).findBy({ listingId: Any([...listingIds]) });
    return new Map(rows.map(({ listingId, code }) => [listingId, code]));
  }

  async findListing(ctx: Ctx, code: string): Promise<CodedListing | null> {
    const [row] = await ctx.tx.query<CodedListing>(
      `SELECT l.id, l.kind, l.person_id AS "personId" FROM listing_codes c JOIN listings l ON l.id = c.listing_id
       WHERE c.ente_id = $1 AND c.code = $2`,
      [ctx.enteId, code],
    );
    return row ?? null;
  }

  /** The place of the next code; until the transaction ends nobody else of the ente gives any. */
  async lockNext(ctx: Ctx): Promise<number> {
    const [row] = await ctx.tx.query<{ next: number }>(
      `INSERT INTO listing_code_counters (ente_id, next) VALUES ($1, 0)
       ON CONFLICT (ente_id) DO UPDATE SET next = listing_code_counters.next RETURNING next`,
      [ctx.enteId],
    );
    return row?.next ?? 0;
  }

  async setNext(ctx: Ctx, next: number): Promise<void> {
    await ownRows(ctx, this.counters).update({}, { next: next % CODES });
  }

  /** Gives the code unless a listing that is still going has it. */
  async give(ctx: Ctx, listingId: string, position: number): Promise<boolean> {
    const code = codeAt(position);
    await ctx.tx.query(
      `DELETE FROM listing_codes c USING listings l
       WHERE c.ente_id = $1 AND c.code = $2 AND l.id = c.listing_id AND l.state NOT IN ('pending','open','matched')`,
      [ctx.enteId, code],
    );
    return ownRows(ctx, this.codes).insertNew({ listingId, code });
  }
}
