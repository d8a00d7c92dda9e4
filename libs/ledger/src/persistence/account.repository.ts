// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { AccountOwner } from '../domain/account.js';

@Injectable()
export class AccountRepository {
  async findId(ctx: Ctx, owner: AccountOwner): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      'SELECT id FROM accounts WHERE ente_id = $1 AND kind = $2 AND owner_id = $3',
      [ctx.enteId, owner.kind, owner.ownerId],
    );
    return row?.id ?? null;
  }

  /** Makes the accounts that do not exist yet, in the given order: two calls with a common order cannot block each other. */
  async ensure(ctx: Ctx, owners: readonly AccountOwner[]): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO accounts (id, ente_id, kind, owner_id, created_at)
       SELECT id, $1, kind, owner_id, $5 FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS owner(id, kind, owner_id)
       ON CONFLICT (ente_id, kind, owner_id) DO NOTHING`,
      [
        ctx.enteId,
        owners.map(() => newId()),
        owners.map(({ kind }) => kind),
        owners.map(({ ownerId }) => ownerId),
        ctx.clock.now(),
      ],
    );
  }

  /** Only accounts that exist; an owner without one has never moved a minute. */
  async listBalances(ctx: Ctx, owners: readonly AccountOwner[]): Promise<(AccountOwner & { balance: number })[]> {
    return ctx.tx.query(
      `SELECT kind, owner_id AS "ownerId", balance FROM accounts
       JOIN unnest($2::text[], $3::uuid[]) AS owner(kind, owner_id) USING (kind, owner_id) WHERE ente_id = $1`,
      [ctx.enteId, owners.map(({ kind }) => kind), owners.map(({ ownerId }) => ownerId)],
    );
  }
}
