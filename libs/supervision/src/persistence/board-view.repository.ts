// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The board's own query string. */
  readonly query: string;
  readonly isDefault: boolean;
}

/** Views are their operator's own: nobody else sees or deletes them. */
@Injectable()
export class BoardViewRepository {
  list(ctx: Ctx): Promise<SavedView[]> {
    return ctx.tx.query<SavedView>(
      'SELECT id, name, query, is_default AS "isDefault" FROM board_views WHERE ente_id = $1 AND person_id = $2 ORDER BY lower(name)',
      [ctx.enteId, ctx.actor.personId],
    );
  }

  /** The same name again changes the view that has it. */
  async save(ctx: Ctx, view: Omit<SavedView, 'id'>): Promise<SavedView> {
    if (view.isDefault) {
      await ctx.tx.query('UPDATE board_views SET is_default = false WHERE person_id = $1 AND is_default', [
        ctx.actor.personId,
      ]);
    }
    const [row] = await ctx.tx.query<{ id: string }>(
      `INSERT INTO board_views (id, ente_id, person_id, name, query, is_default, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, lower(name)) DO UPDATE SET name = EXCLUDED.name, query = EXCLUDED.query, is_default = EXCLUDED.is_default
       RETURNING id`,
      [newId(), ctx.enteId, ctx.actor.personId, view.name, view.query, view.isDefault, ctx.clock.now()],
    );
    return { ...view, id: row?.id ?? '' };
  }

  async delete(ctx: Ctx, id: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'DELETE FROM board_views WHERE id = $1 AND ente_id = $2 AND person_id = $3 RETURNING id',
      [id, ctx.enteId, ctx.actor.personId],
    );
    return rows.length > 0;
  }
}
