// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

export interface PrintedCard {
  readonly id: string;
  readonly enteId: string;
  readonly personId: string;
  readonly code: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly printedAt: Date | null;
}

const COLUMNS = `id, ente_id AS "enteId", person_id AS "personId", code, made_at AS "madeAt", made_by AS "madeBy", printed_at AS "printedAt"`;

/** The cards people carry; one of each person's is valid at most. */
@Injectable()
export class PersonCardRepository {
  async findOfPerson(ctx: Ctx, personId: string): Promise<PrintedCard | null> {
    const [row] = await ctx.tx.query<PrintedCard>(
      `SELECT ${COLUMNS} FROM person_cards WHERE ente_id = $1 AND person_id = $2 AND revoked_at IS NULL`,
      [ctx.enteId, personId],
    );
    return row ?? null;
  }

  /** Of whatever ente: who found a card belongs to none. */
  async findByCode(ctx: Ctx, code: string): Promise<PrintedCard | null> {
    const [row] = await ctx.tx.query<PrintedCard>(
      `SELECT ${COLUMNS} FROM person_cards WHERE code = $1 AND revoked_at IS NULL`,
      [code],
    );
    return row ?? null;
  }

  listToPrint(ctx: Ctx, most: number): Promise<PrintedCard[]> {
    return ctx.tx.query<PrintedCard>(
      `SELECT ${COLUMNS} FROM person_cards WHERE ente_id = $1 AND revoked_at IS NULL AND printed_at IS NULL ORDER BY made_at, id LIMIT $2`,
      [ctx.enteId, most],
    );
  }

  /** Until the transaction ends nobody else makes or takes away a card of this person. */
  async lockPerson(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query('SELECT 1 FROM people WHERE id = $1 AND ente_id = $2 FOR NO KEY UPDATE', [personId, ctx.enteId]);
  }

  async insert(ctx: Ctx, card: PrintedCard): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO person_cards (id, ente_id, person_id, code, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [card.id, card.enteId, card.personId, card.code, card.madeBy, card.madeAt],
    );
  }

  async revoke(ctx: Ctx, personId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `WITH ended AS (UPDATE person_cards SET revoked_at = $3, revoked_by = $4 WHERE ente_id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id) SELECT id FROM ended`,
      [ctx.enteId, personId, ctx.clock.now(), ctx.actor.personId],
    );
    return rows.length > 0;
  }

  async setPrinted(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ctx.tx.query(
      'UPDATE person_cards SET printed_at = $3 WHERE ente_id = $1 AND id = ANY($2::uuid[]) AND printed_at IS NULL',
      [ctx.enteId, [...ids], ctx.clock.now()],
    );
  }
}
