// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { codeAt, CODES } from '../domain/listing-code.js';

export interface CodedListing {
  readonly id: string;
  readonly kind: 'offer' | 'request';
  readonly personId: string;
}

/** Which code stands for which listing; a code is given again only when its listing is closed and all others had their turn. */
@Injectable()
export class ListingCodeRepository {
  async listCodes(ctx: Ctx, listingIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await ctx.tx.query<{ listing_id: string; code: string }>(
      'SELECT listing_id, code FROM listing_codes WHERE ente_id = $1 AND listing_id = ANY($2::uuid[])',
      [ctx.enteId, [...listingIds]],
    );
    return new Map(rows.map((row) => [row.listing_id, row.code]));
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
    await ctx.tx.query('UPDATE listing_code_counters SET next = $2 WHERE ente_id = $1', [ctx.enteId, next % CODES]);
  }

  /** Gives the code unless a listing that is still going has it. */
  async give(ctx: Ctx, listingId: string, position: number): Promise<boolean> {
    const code = codeAt(position);
    await ctx.tx.query(
      `DELETE FROM listing_codes c USING listings l
       WHERE c.ente_id = $1 AND c.code = $2 AND l.id = c.listing_id AND l.state NOT IN ('pending','open','matched')`,
      [ctx.enteId, code],
    );
    const rows = await ctx.tx.query(
      'INSERT INTO listing_codes (listing_id, ente_id, code) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING code',
      [listingId, ctx.enteId, code],
    );
    return rows.length > 0;
  }
}
