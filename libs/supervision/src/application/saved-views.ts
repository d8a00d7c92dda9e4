// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { BoardViewRepository, type SavedView } from '../persistence/board-view.repository.js';
import { boardPageShape, queryString } from './board-query.js';

const MOST_VIEWS = 20;

/** What an operator looks at every day, under a name of theirs. */
@Injectable()
export class SavedViews {
  constructor(private readonly views: BoardViewRepository) {}

  list(ctx: Ctx): Promise<SavedView[]> {
    return this.views.list(ctx);
  }

  /** Keeps only what the board understands of an address; throws `board_view.too_many`. */
  async save(ctx: Ctx, { name, query, isDefault }: Omit<SavedView, 'id'>): Promise<SavedView> {
    const known = await this.views.list(ctx);
    const isNew = !known.some((view) => view.name.toLowerCase() === name.toLowerCase());
    if (isNew && known.length >= MOST_VIEWS) throw new DomainError('board_view.too_many', 'conflict');
    const understood = boardPageShape.parse(Object.fromEntries(new URLSearchParams(query)));
    return this.views.save(ctx, { name, query: queryString(understood), isDefault });
  }

  async delete(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.views.delete(ctx, id))) throw notFound('board_view');
  }
}
