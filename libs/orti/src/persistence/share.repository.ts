// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { LastShare, ProposedLine } from '../domain/harvest-share.js';
import { HarvestShareEntity } from './harvest-share.entity.js';
import { sharedGrams } from './shared-grams.sql.js';

export interface DecidedLine extends ProposedLine {
  readonly grams: number;
  /** Null for who got nothing. */
  readonly proposalId: string | null;
}

export interface DecidedShare {
  readonly id: string;
  readonly harvestId: string;
  readonly availableGrams: number;
  readonly sharedGrams: number;
  readonly leftGrams: number;
  readonly decidedAt: Date;
}

/** How harvests were shared out. */
@Injectable()
export class ShareRepository {
  constructor(@InjectRepository(HarvestShareEntity) private readonly shares: Repository<HarvestShareEntity>) {}

  /** Those of these proposals by which something of a harvest was given. */
  async listShared(ctx: Ctx, proposalIds: readonly string[]): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT proposal_id AS id FROM harvest_share_lines l JOIN harvest_shares s ON s.id = l.share_id
       WHERE s.ente_id = $1 AND l.proposal_id = ANY($2::uuid[])`,
      [ctx.enteId, proposalIds],
    );
    return rows.map(({ id }) => id);
  }

  async insert(ctx: Ctx, share: DecidedShare, lines: readonly DecidedLine[]): Promise<void> {
    await ownRows(ctx, this.shares).insert({ ...share, decidedBy: ctx.actor.personId });
    await ctx.tx.query(
      `INSERT INTO harvest_share_lines (share_id, request_id, person_id, household_id, proposal_id, wish_grams, proposed_grams, grams, people, cannot_shop, reasons)
       SELECT $1, row."requestId", row."personId", row."householdId", row."proposalId", row."wishGrams", row."proposedGrams", row.grams, row.people, row."cannotShop", row.reasons
       FROM jsonb_to_recordset($2::jsonb) AS row("requestId" uuid, "personId" uuid, "householdId" uuid, "proposalId" uuid, "wishGrams" int, "proposedGrams" int,
         grams int, people int, "cannotShop" boolean, reasons jsonb)`,
      [share.id, JSON.stringify(lines)],
    );
  }

  /** The shares of a harvest, the latest first. */
  listShares(ctx: Ctx, harvestId: string): Promise<DecidedShare[]> {
    return ownRows(ctx, this.shares).find({
      select: { id: true, harvestId: true, availableGrams: true, sharedGrams: true, leftGrams: true, decidedAt: true },
      where: { harvestId },
      order: { decidedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Grams of the share a proposal stands for; null when it came about in another way. */
  async findGrams(ctx: Ctx, proposalId: string): Promise<number | null> {
    const [row] = await ctx.tx.query<{ grams: number | null }>(
      `SELECT ${sharedGrams('proposals.id')} AS grams FROM proposals WHERE id = $1 AND ente_id = $2`,
      [proposalId, ctx.enteId],
    );
    return row?.grams ?? null;
  }

  /** What each household got the last time something was shared out among others and it; by household, without one by person. */
  async listLast(ctx: Ctx, keys: readonly string[]): Promise<Map<string, LastShare>> {
    const rows = await ctx.tx.query<LastShare & { key: string }>(
      `SELECT DISTINCT ON (coalesce(l.household_id, l.person_id)) coalesce(l.household_id, l.person_id) AS key, l.grams, l.wish_grams AS "wishGrams", h.crop, s.decided_at AS "decidedAt"
       FROM harvest_share_lines l JOIN harvest_shares s ON s.id = l.share_id JOIN harvests h ON h.id = s.harvest_id
       WHERE s.ente_id = $1 AND (l.household_id = ANY($2::uuid[]) OR (l.household_id IS NULL AND l.person_id = ANY($2::uuid[])))
       ORDER BY coalesce(l.household_id, l.person_id), s.decided_at DESC, s.id DESC`,
      [ctx.enteId, keys],
    );
    return new Map(rows.map(({ key, ...last }) => [key, last]));
  }
}
