// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, type PageOf, pageOf } from '@reciproca/kernel';
import type { AccountOwner } from '../domain/account.js';
import type { GivenAndReceived, StatementLine } from '../domain/statement.js';

interface Row extends StatementLine {
  readonly position: number;
}

@Injectable()
export class StatementReadModel {
  /** Newest first; the cursor is the line's position in the account. */
  async listLines(
    ctx: Ctx,
    owner: AccountOwner,
    page: { after?: string | undefined; limit: number },
  ): Promise<PageOf<StatementLine>> {
    const before = /^\d{1,9}$/.test(page.after ?? '') ? Number(page.after) : null;
    const rows = await ctx.tx.query<Row>(
      `SELECT p.id, p.transfer_id AS "transferId", p.created_at AS at, p.minutes, p.balance_after AS "balanceAfter", p.position,
         t.reason, t.memo, t.reference_type AS "referenceType", t.reference_id AS "referenceId", t.corrects_id AS "correctsId",
         (SELECT jsonb_agg(jsonb_build_object('kind', o.kind, 'ownerId', o.owner_id)) FROM postings q
          JOIN accounts o ON o.id = q.account_id WHERE q.transfer_id = p.transfer_id AND q.account_id <> p.account_id) AS counterparts
       FROM accounts a JOIN postings p ON p.account_id = a.id JOIN transfers t ON t.id = p.transfer_id
       WHERE a.ente_id = $1 AND a.kind = $2 AND a.owner_id = $3 AND ($4::integer IS NULL OR p.position < $4)
       ORDER BY p.position DESC LIMIT $5`,
      [ctx.enteId, owner.kind, owner.ownerId, before, page.limit + 1],
    );
    const { items, next } = pageOf(rows, page.limit, (row) => String(row.position));
    return { items: items.map(({ position: _, ...line }) => line), next };
  }

  /** A correction takes back what it undoes: minutes it removes were not given, minutes it returns were not received. */
  async totals(ctx: Ctx, personIds: readonly string[], since: Date): Promise<Map<string, GivenAndReceived>> {
    const rows = await ctx.tx.query<GivenAndReceived & { ownerId: string }>(
      `SELECT a.owner_id AS "ownerId",
         coalesce(sum(p.minutes) FILTER (WHERE (p.minutes > 0) = (t.reason <> 'correction')), 0)::integer AS given,
         coalesce(-sum(p.minutes) FILTER (WHERE (p.minutes < 0) = (t.reason <> 'correction')), 0)::integer AS received
       FROM accounts a JOIN postings p ON p.account_id = a.id AND p.created_at >= $3
       JOIN transfers t ON t.id = p.transfer_id AND t.reason NOT IN ('opening', 'joining')
       WHERE a.ente_id = $1 AND a.kind = 'person' AND a.owner_id = ANY($2) GROUP BY a.owner_id`,
      [ctx.enteId, personIds, since],
    );
    return new Map(rows.map(({ ownerId, given, received }) => [ownerId, { given, received }]));
  }
}
