// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, noteSeen } from '@reciproca/kernel';
import type { ErasureRequest, ErasureState } from '../domain/erasure.js';

const SELECT = `
  SELECT r.id, r.person_id AS "personId", p.given_name || ' ' || p.family_name AS "personName", r.asked_by AS "askedBy",
    b.given_name || ' ' || b.family_name AS "askedByName", r.asked_at AS "askedAt", r.channel, r.reason, r.state, r.balance_goes AS "balanceGoes",
    r.decided_at AS "decidedAt", r.note
  FROM erasure_requests r JOIN people p ON p.id = r.person_id LEFT JOIN people b ON b.id = r.asked_by WHERE r.ente_id = $1`;

@Injectable()
export class ErasureRepository {
  /** Null when a request waits already. */
  async insert(ctx: Ctx, personId: string, reason: string | null): Promise<string | null> {
    const id = newId();
    const rows = await ctx.tx.query(
      `INSERT INTO erasure_requests (id, ente_id, person_id, asked_by, asked_at, channel, reason, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked')
       ON CONFLICT (person_id) WHERE state = 'asked' DO NOTHING RETURNING id`,
      [id, ctx.enteId, personId, ctx.actor.personId, ctx.clock.now(), ctx.channel, reason],
    );
    return rows.length > 0 ? id : null;
  }

  async list(ctx: Ctx): Promise<ErasureRequest[]> {
    const rows = await ctx.tx.query<ErasureRequest>(
      `${SELECT} ORDER BY r.state <> 'asked', r.asked_at DESC LIMIT 100`,
      [ctx.enteId],
    );
    noteSeen(
      ctx,
      rows.map(({ personId }) => personId),
    );
    return rows;
  }

  async find(ctx: Ctx, id: string): Promise<ErasureRequest | null> {
    const [row] = await ctx.tx.query<ErasureRequest>(`${SELECT} AND r.id = $2`, [ctx.enteId, id]);
    if (row) noteSeen(ctx, [row.personId]);
    return row ?? null;
  }

  async findOfPerson(ctx: Ctx, personId: string): Promise<ErasureRequest | null> {
    const [row] = await ctx.tx.query<ErasureRequest>(
      `${SELECT} AND r.person_id = $2 ORDER BY r.asked_at DESC LIMIT 1`,
      [ctx.enteId, personId],
    );
    return row ?? null;
  }

  /** The state as it is now, with the row held until the transaction ends. */
  async lock(ctx: Ctx, id: string): Promise<{ state: ErasureState; personId: string } | null> {
    const [row] = await ctx.tx.query<{ state: ErasureState; personId: string }>(
      'SELECT state, person_id AS "personId" FROM erasure_requests WHERE id = $1 AND ente_id = $2 FOR UPDATE',
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  async decide(
    ctx: Ctx,
    id: string,
    state: ErasureState,
    balanceGoes: string | null,
    note: string | null,
  ): Promise<void> {
    await ctx.tx.query(
      'UPDATE erasure_requests SET state = $2, balance_goes = $3, note = $4, decided_by = $5, decided_at = $6 WHERE id = $1',
      [id, state, balanceGoes, note, ctx.actor.personId, ctx.clock.now()],
    );
  }
}
