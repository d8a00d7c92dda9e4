// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** What tells two files of one name apart, beside what stands on them. */
export interface FileMarks {
  readonly openedAt: Date;
  readonly comune: string | null;
}

export async function findFileMarks(ctx: Ctx, personId: string): Promise<FileMarks> {
  const [marks] = await ctx.tx.query<FileMarks>(
    `SELECT p.created_at AS "openedAt", k.name AS comune FROM people p
     LEFT JOIN residences r ON r.person_id = p.id LEFT JOIN places h ON h.id = r.place_id LEFT JOIN comuni k ON k.code = h.comune_code
     WHERE p.id = $1 AND p.ente_id = $2`,
    [personId, ctx.enteId],
  );
  return marks ?? { openedAt: ctx.clock.now(), comune: null };
}
