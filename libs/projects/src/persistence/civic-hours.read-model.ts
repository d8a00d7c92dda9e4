// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { PresentDeed } from '../domain/presence.js';

interface Asked {
  readonly personIds: readonly string[];
  /** yyyy-mm-dd, both included. */
  readonly from: string;
  readonly to: string;
}

/** Confirmed hours these people gave back to the community, day by day. */
export async function listCivicDeeds(ctx: Ctx, { personIds, from, to }: Asked): Promise<PresentDeed[]> {
  const rows = await ctx.tx.query<Omit<PresentDeed, 'receiverId'>>(
    `SELECT to_char(a.day, 'YYYY-MM-DD') AS day, c.person_id AS "giverId", sum(a.minutes)::int AS minutes
     FROM civic_attendance a JOIN civic_commitments c ON c.id = a.commitment_id
     WHERE a.ente_id = $1 AND a.state = 'confirmed' AND c.person_id = ANY($2::uuid[]) AND a.day BETWEEN $3 AND $4
     GROUP BY a.day, c.person_id ORDER BY a.day, c.person_id`,
    [ctx.enteId, [...personIds], from, to],
  );
  return rows.map((row) => ({ ...row, receiverId: null }));
}
