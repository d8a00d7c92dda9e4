// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';

export interface InComune {
  readonly homes: number;
  readonly places: number;
  readonly areas: number;
  readonly listed: number;
}

/** What of the ente stands in a comune. */
@Injectable()
export class InComuneRepository {
  async count(ctx: Ctx, code: string): Promise<InComune> {
    const [row] = await ctx.tx.query<InComune>(
      `SELECT (SELECT count(*)::int FROM places WHERE ente_id = $1 AND comune_code = $2 AND NOT is_public) AS homes,
         (SELECT count(*)::int FROM places WHERE ente_id = $1 AND comune_code = $2 AND is_public) AS places,
         (SELECT count(*)::int FROM areas WHERE ente_id = $1 AND comune_code = $2) AS areas,
         (SELECT count(*)::int FROM ente_comuni WHERE ente_id = $1 AND comune_code = $2) AS listed`,
      [ctx.enteId, code],
    );
    return row ?? { homes: 0, places: 0, areas: 0, listed: 0 };
  }

  /** Where both comuni have the same address, the one that goes over says where it was: streets are called alike. */
  async move(ctx: Ctx, { code, name }: { readonly code: string; readonly name: string }, into: string): Promise<void> {
    await ctx.tx.query(
      `UPDATE places p SET comune_code = $3, address = CASE WHEN EXISTS (SELECT FROM places o WHERE o.ente_id = $1 AND o.comune_code = $3
           AND o.kind = p.kind AND o.name = p.name AND coalesce(o.address, '') = coalesce(p.address, ''))
         THEN concat_ws(', ', p.address, $4::text) ELSE p.address END
       WHERE p.ente_id = $1 AND p.comune_code = $2`,
      [ctx.enteId, code, into, name],
    );
    await ctx.tx.query('UPDATE areas SET comune_code = $3 WHERE ente_id = $1 AND comune_code = $2', [
      ctx.enteId,
      code,
      into,
    ]);
    await ctx.tx.query(
      `INSERT INTO ente_comuni (ente_id, comune_code) SELECT ente_id, $3 FROM ente_comuni WHERE ente_id = $1 AND comune_code = $2
       ON CONFLICT DO NOTHING`,
      [ctx.enteId, code, into],
    );
    await ctx.tx.query('DELETE FROM ente_comuni WHERE ente_id = $1 AND comune_code = $2', [ctx.enteId, code]);
  }
}
