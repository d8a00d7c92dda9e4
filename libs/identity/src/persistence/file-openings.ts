// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';

/** Files of people who have left: staff open them for an hour, with a reason. */
@Injectable()
export class FileOpenings {
  /** Whether the person has left and the actor has not said why they open the file. */
  async isShut(ctx: Ctx, personId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM people p WHERE p.id = $1 AND p.ente_id = $2 AND p.state = 'left' AND NOT EXISTS (
         SELECT 1 FROM file_openings o WHERE o.person_id = p.id AND o.actor_id = $3 AND o.opened_at > $4::timestamptz - interval '1 hour')`,
      [personId, ctx.enteId, ctx.actor.personId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async open(ctx: Ctx, personId: string, reason: string): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO file_openings (id, ente_id, person_id, actor_id, reason, opened_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), ctx.enteId, personId, ctx.actor.personId, reason, ctx.clock.now()],
    );
  }
}
