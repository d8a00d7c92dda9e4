// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { BoardViewEntity } from './board-view.entity.js';

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
  constructor(@InjectRepository(BoardViewEntity) private readonly views: Repository<BoardViewEntity>) {}

  /** By name. */
  async list(ctx: Ctx): Promise<SavedView[]> {
    const views = await ownRows(ctx, this.views).find({
      select: { id: true, name: true, query: true, isDefault: true },
      where: { personId: ownerOf(ctx) },
    });
    return views.sort((a, b) => a.name.localeCompare(b.name, 'it'));
  }

  /** The same name again changes the view that has it. */
  async save(ctx: Ctx, view: Omit<SavedView, 'id'>): Promise<SavedView> {
    if (view.isDefault) {
      await ownRows(ctx, this.views).update({ personId: ownerOf(ctx), isDefault: true }, { isDefault: false });
    }
    const [row] = await ctx.tx.query<{ id: string }>(
      `INSERT INTO board_views (id, ente_id, person_id, name, query, is_default, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, lower(name)) DO UPDATE SET name = EXCLUDED.name, query = EXCLUDED.query, is_default = EXCLUDED.is_default
       RETURNING id`,
      [newId(), ctx.enteId, ownerOf(ctx), view.name, view.query, view.isDefault, ctx.clock.now()],
    );
    return { ...view, id: row?.id ?? '' };
  }

  async delete(ctx: Ctx, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.views).delete({ id, personId: ownerOf(ctx) })) > 0;
  }
}

/** Only staff have views, and they are somebody. */
function ownerOf(ctx: Ctx): string {
  return ctx.actor.personId as string;
}
