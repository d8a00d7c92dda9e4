// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpCalled } from '../texts/help-name.js';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { BoardFollow } from '../domain/board-follow.js';
import { BoardFollowEntity } from './board-follow.entity.js';

/** A follow with the name of its kind of help. */
export interface ListedFollow extends Pick<BoardFollow, 'id' | 'kind' | 'categoryId' | 'words'> {
  readonly service: string | null;
  readonly code: string | null;
  readonly name: string | null;
}

@Injectable()
export class BoardFollowRepository {
  constructor(@InjectRepository(BoardFollowEntity) private readonly follows: Repository<BoardFollowEntity>) {}

  /** The same once more changes nothing. */
  async add(ctx: Ctx, follow: BoardFollow): Promise<void> {
    await this.in(ctx).createQueryBuilder().insert().values(follow).orIgnore().execute();
  }

  /** The newest first. */
  async list(ctx: Ctx, personId: string): Promise<ListedFollow[]> {
    const rows = await ctx.tx.query<ListedFollow>(
      `SELECT f.id, f.kind, f.category_id AS "categoryId", f.words, c.service, c.code, CASE WHEN $3 = 'en' THEN c.name_en ELSE c.name_it END AS name
       FROM board_follows f LEFT JOIN categories c ON c.id = f.category_id
       WHERE f.ente_id = $1 AND f.person_id = $2 ORDER BY f.created_at DESC, f.id`,
      [ctx.enteId, personId, ctx.language],
    );
    return rows.map((row) => ({ ...row, name: row.name && helpCalled(row.name, ctx.language) }));
  }

  /** Whether there was one of theirs. */
  async end(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    const { affected } = await this.in(ctx).delete({ id, personId, enteId: ctx.enteId });
    return affected === 1;
  }

  private in(ctx: Ctx): Repository<BoardFollowEntity> {
    return repositoryOf(ctx, this.follows);
  }
}
