// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { hasGuardianOn } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';

export interface Delegate {
  readonly personId: string;
  readonly scope: string;
}

/** Who may act for whom today; one statement for many people, since every notification asks. */
@Injectable()
export class DelegateReadModel {
  /** Those who may act in everything: whom to ring when the person has no number. */
  async listDelegates(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string[]>> {
    const scoped = await this.listScoped(ctx, personIds);
    return new Map(
      [...scoped].map(([id, delegates]) => [
        id,
        delegates.filter(({ scope }) => scope !== 'news').map(({ personId }) => personId),
      ]),
    );
  }

  /** Everybody who gets copies, and of what. */
  async listScoped(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Delegate[]>> {
    const rows = await ctx.tx.query<{ delegator_id: string; delegate_id: string; scope: string }>(
      `SELECT d.delegator_id, d.delegate_id, d.scope FROM delegations d JOIN people p ON p.id = d.delegate_id AND p.state = 'active'
       WHERE d.delegator_id = ANY($1) AND d.ente_id = $2 AND d.revoked_at IS NULL
         AND d.starts_on <= $3::date AND coalesce(d.ends_on >= $3::date, true)
       UNION ALL SELECT w.id, g.id, 'all' FROM people w JOIN people g ON g.id = w.guardian_id AND g.state = 'active'
       WHERE w.id = ANY($1) AND w.ente_id = $2 AND w.guardian_kind IS NOT NULL AND ${hasGuardianOn('w', '$3')}`,
      [personIds, ctx.enteId, romeDay(ctx.clock.now())],
    );
    const byPerson = new Map<string, Delegate[]>();
    for (const row of rows)
      byPerson.set(row.delegator_id, [
        ...(byPerson.get(row.delegator_id) ?? []),
        { personId: row.delegate_id, scope: row.scope },
      ]);
    return byPerson;
  }
}
