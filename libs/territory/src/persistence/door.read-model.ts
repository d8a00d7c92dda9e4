// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

export interface Door {
  readonly address: string;
  readonly blockId: string | null;
  readonly staircase: string | null;
  readonly floor: number | null;
  readonly number: string | null;
  /** What stands on the bell. */
  readonly doorbell: string | null;
}

export async function findDoor(ctx: Ctx, personId: string): Promise<Door | null> {
  const [door] = await ctx.tx.query<Door>(
    `SELECT concat_ws(', ', coalesce(p.address, p.name), c.name) AS address, r.block_id AS "blockId", s.label AS staircase, d.floor, d.number, r.doorbell
     FROM residences r JOIN places p ON p.id = r.place_id JOIN comuni c ON c.code = p.comune_code
       LEFT JOIN staircases s ON s.id = r.staircase_id LEFT JOIN dwellings d ON d.id = r.dwelling_id
     WHERE r.ente_id = $1 AND r.person_id = $2`,
    [ctx.enteId, personId],
  );
  return door ?? null;
}
