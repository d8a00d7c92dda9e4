// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { attended, type Attending, type PresentDeed } from '../domain/presence.js';
import type { ProjectAction } from '../domain/project.js';

interface Asked {
  readonly action: ProjectAction;
  readonly participants: readonly Attending[];
  /** yyyy-mm-dd, both included. */
  readonly days: { readonly from: string; readonly to: string };
}

/** Confirmed hours participants gave back to the community for an action, day by day, while they were in the project. */
export async function listCivicDeeds(ctx: Ctx, { action, participants, days }: Asked): Promise<readonly PresentDeed[]> {
  const from = action.fromDay > days.from ? action.fromDay : days.from;
  const to = action.toDay < days.to ? action.toDay : days.to;
  const rows = await ctx.tx.query<Omit<PresentDeed, 'receiverId'>>(
    `SELECT to_char(a.day, 'YYYY-MM-DD') AS day, c.person_id AS "giverId", sum(a.minutes)::int AS minutes
     FROM civic_attendance a JOIN civic_commitments c ON c.id = a.commitment_id
     WHERE a.ente_id = $1 AND a.state = 'confirmed' AND c.person_id = ANY($2::uuid[]) AND a.day BETWEEN $3 AND $4
     GROUP BY a.day, c.person_id ORDER BY a.day, c.person_id`,
    [ctx.enteId, participants.map(({ personId }) => personId), from, to],
  );
  return attended(
    rows.map((row) => ({ ...row, receiverId: null })),
    participants,
  );
}
