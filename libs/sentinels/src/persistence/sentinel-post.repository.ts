// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { SentinelPostEntity } from './sentinel-post.entity.js';

export interface SentinelPost {
  readonly personId: string;
  /** Null for a neighbour. */
  readonly shopName: string | null;
  readonly shopAddress: string | null;
  readonly signals: number;
}

@Injectable()
export class SentinelPostRepository {
  constructor(@InjectRepository(SentinelPostEntity) private readonly posts: Repository<SentinelPostEntity>) {}

  list(ctx: Ctx, ids: readonly string[]): Promise<SentinelPost[]> {
    return ctx.tx.query<SentinelPost>(
      `SELECT p.id AS "personId", s.shop_name AS "shopName", s.shop_address AS "shopAddress",
         (SELECT count(*)::int FROM signals g WHERE g.sentinel_id = p.id AND g.ente_id = $1) AS signals
       FROM unnest($2::uuid[]) AS p(id) LEFT JOIN sentinel_posts s ON s.person_id = p.id AND s.ente_id = $1`,
      [ctx.enteId, [...ids]],
    );
  }

  save(ctx: Ctx, personId: string, shopName: string | null, shopAddress: string | null): Promise<void> {
    return ownRows(ctx, this.posts).upsert({ personId, shopName, shopAddress }, ['personId']);
  }
}
