// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { PostingRequest, TransferReason, TransferRequest } from '../domain/transfer.js';

/** The whole transfer in one trip: accounts locked in the order of their ids, the key taken, postings and balances written. */
const WRITE_TRANSFER = `
  WITH wanted AS (
    SELECT * FROM unnest($10::text[], $11::uuid[], $12::integer[], $13::uuid[]) AS w(kind, owner_id, minutes, posting_id)
  ), locked AS MATERIALIZED (
    SELECT a.id, w.minutes, w.posting_id FROM accounts a JOIN wanted w USING (kind, owner_id)
    WHERE a.ente_id = $2 ORDER BY a.id FOR NO KEY UPDATE OF a
  ), fresh AS (
    INSERT INTO transfers (id, ente_id, reason, reference_type, reference_id, memo, idempotency_key, corrects_id, created_by, created_at)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $14 WHERE (SELECT count(*) FROM locked) = cardinality($11::uuid[])
    ON CONFLICT (ente_id, idempotency_key) DO NOTHING RETURNING id
  ), moved AS (
    UPDATE accounts a SET balance = a.balance + l.minutes, posting_count = a.posting_count + 1
    FROM locked l, fresh WHERE a.id = l.id
    RETURNING a.id, a.balance, a.posting_count, l.minutes, l.posting_id
  ), written AS (
    INSERT INTO postings (id, transfer_id, ente_id, account_id, position, minutes, balance_after, created_at)
    SELECT posting_id, $1, $2, id, posting_count, minutes, balance, $14 FROM moved RETURNING id
  )
  SELECT (SELECT count(*) FROM locked)::integer AS locked, (SELECT count(*) FROM written)::integer AS written`;

export type StoredTransfer = Omit<TransferRequest, 'idempotencyKey'> & { readonly id: string };

@Injectable()
export class TransferRepository {
  /** 'account_missing' and 'key_taken' have written nothing; a transfer with the same key under way is waited for. */
  async write(
    ctx: Ctx,
    id: string,
    request: TransferRequest & { readonly correctsId?: string },
  ): Promise<'written' | 'account_missing' | 'key_taken'> {
    const { postings } = request;
    const rows = await ctx.tx.query<{ locked: number; written: number }>(WRITE_TRANSFER, [
      id,
      ctx.enteId,
      request.reason,
      request.reference?.type ?? null,
      request.reference?.id ?? null,
      request.memo?.slice(0, 300) ?? null,
      request.idempotencyKey,
      request.correctsId ?? null,
      ctx.actor.personId,
      postings.map(({ account }) => account.kind),
      postings.map(({ account }) => account.ownerId),
      postings.map(({ minutes }) => minutes),
      postings.map(() => newId()),
      ctx.clock.now(),
    ]);
    const { locked = 0, written = 0 } = rows[0] ?? {};
    if (written === postings.length) return 'written';
    return locked < postings.length ? 'account_missing' : 'key_taken';
  }

  findByKey(ctx: Ctx, idempotencyKey: string): Promise<StoredTransfer | null> {
    return this.find(ctx, 'idempotency_key = $2', idempotencyKey);
  }

  findById(ctx: Ctx, id: string): Promise<StoredTransfer | null> {
    return this.find(ctx, 'id = $2', id);
  }

  private async find(
    ctx: Ctx,
    condition: 'id = $2' | 'idempotency_key = $2',
    value: string,
  ): Promise<StoredTransfer | null> {
    const [row] = await ctx.tx.query<Row>(
      `SELECT t.id, t.reason, t.reference_type, t.reference_id, t.memo,
         (SELECT jsonb_agg(jsonb_build_object('account', jsonb_build_object('kind', a.kind, 'ownerId', a.owner_id), 'minutes', p.minutes))
          FROM postings p JOIN accounts a ON a.id = p.account_id WHERE p.transfer_id = t.id) AS postings
       FROM transfers t WHERE t.ente_id = $1 AND t.${condition}`,
      [ctx.enteId, value],
    );
    if (!row) return null;
    const reference =
      row.reference_type && row.reference_id ? { type: row.reference_type, id: row.reference_id } : undefined;
    return { id: row.id, reason: row.reason, reference, memo: row.memo, postings: row.postings };
  }
}

interface Row {
  readonly id: string;
  readonly reason: TransferReason;
  readonly reference_type: string | null;
  readonly reference_id: string | null;
  readonly memo: string | null;
  readonly postings: PostingRequest[];
}
