// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';

export interface Household {
  readonly id: string;
  readonly name: string;
  /** How many people live in it. */
  readonly size: number;
}

@Injectable()
export class HouseholdRepository {
  async find(ctx: Ctx, id: string): Promise<Household | null> {
    const [row] = await ctx.tx.query<Household>(
      'SELECT id, name, size FROM households WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Household[]> {
    return ctx.tx.query<Household>(
      'SELECT id, name, size FROM households WHERE id = ANY($1::uuid[]) AND ente_id = $2',
      [ids, ctx.enteId],
    );
  }

  async insert(ctx: Ctx, name: string, size = 0): Promise<string> {
    const id = newId();
    await ctx.tx.query('INSERT INTO households (id, ente_id, name, size) VALUES ($1, $2, $3, $4)', [
      id,
      ctx.enteId,
      name,
      size,
    ]);
    return id;
  }

  /** The size is what is known of: never fewer than those who are registered. */
  async countMembers(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query(
      'UPDATE households SET size = (SELECT count(*) FROM residences WHERE household_id = $1) WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId],
    );
  }
}
