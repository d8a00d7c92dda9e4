// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

export interface SentinelPost {
  readonly personId: string;
  /** Null for a neighbour. */
  readonly shopName: string | null;
  readonly shopAddress: string | null;
  readonly signals: number;
}

@Injectable()
export class SentinelPostRepository {
  list(ctx: Ctx, ids: readonly string[]): Promise<SentinelPost[]> {
    return ctx.tx.query<SentinelPost>(
      `SELECT p.id AS "personId", s.shop_name AS "shopName", s.shop_address AS "shopAddress",
         (SELECT count(*)::int FROM signals g WHERE g.sentinel_id = p.id AND g.ente_id = $1) AS signals
       FROM unnest($2::uuid[]) AS p(id) LEFT JOIN sentinel_posts s ON s.person_id = p.id AND s.ente_id = $1`,
      [ctx.enteId, [...ids]],
    );
  }

  async save(ctx: Ctx, personId: string, shopName: string | null, shopAddress: string | null): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO sentinel_posts (person_id, ente_id, shop_name, shop_address) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET shop_name = excluded.shop_name, shop_address = excluded.shop_address`,
      [personId, ctx.enteId, shopName, shopAddress],
    );
  }
}
