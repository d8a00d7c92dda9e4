// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import { type FindOperator, IsNull, type Repository } from 'typeorm';
import type { ExchangeMode, ModeChange, ModeRule } from '../domain/exchange-mode.js';
import { ExchangeModeChangeEntity } from './exchange-mode-change.entity.js';
import { ExchangeModeEntity } from './exchange-mode.entity.js';

const COLUMNS = `c.id, c.area_id AS "areaId", c.category_id AS "categoryId", c.before, c.after, c.undoes_id AS "undoesId",
  c.changed_at AS "changedAt", p.given_name AS "changedBy"`;
const FROM = 'FROM exchange_mode_changes c LEFT JOIN people p ON p.id = c.changed_by AND p.ente_id = c.ente_id';

type Place = Pick<ModeRule, 'areaId' | 'categoryId'>;

@Injectable()
export class ModeChangeRepository {
  constructor(
    @InjectRepository(ExchangeModeEntity) private readonly modes: Repository<ExchangeModeEntity>,
    @InjectRepository(ExchangeModeChangeEntity) private readonly changes: Repository<ExchangeModeChangeEntity>,
  ) {}

  /** Whoever changes the rules waits for a colleague who does so at the same moment. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('exchange-modes:' || $1, 0))", [ctx.enteId]);
  }

  /** Newest first. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<ModeChange>> {
    const ordered = `SELECT ${COLUMNS} ${FROM} WHERE c.ente_id = $1 ORDER BY c.place DESC`;
    return listPage<ModeChange>(ctx, ordered, [ctx.enteId], page);
  }

  async getChange(ctx: Ctx, id: string): Promise<ModeChange> {
    const [change] = await ctx.tx.query<ModeChange>(`SELECT ${COLUMNS} ${FROM} WHERE c.id = $1 AND c.ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!change) throw notFound('mode_change');
    return change;
  }

  async findNewestId(ctx: Ctx, place: Place): Promise<string | null> {
    const [newest] = await ownRows(ctx, this.changes).find({
      where: at(place),
      order: { place: 'DESC' },
      take: 1,
    });
    return newest?.id ?? null;
  }

  async findMode(ctx: Ctx, place: Place): Promise<ExchangeMode | null> {
    return (await ownRows(ctx, this.modes).findOneBy(at(place)))?.mode ?? null;
  }

  /** The rule as it is from now on, none where the mode is null, and the line in its history. */
  async write(
    ctx: Ctx,
    place: Place,
    before: ExchangeMode | null,
    after: ExchangeMode | null,
    undoesId: string | null,
  ): Promise<void> {
    if (after) {
      await ctx.tx.query(
        `INSERT INTO exchange_modes (id, ente_id, area_id, category_id, mode) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (ente_id, area_id, category_id) DO UPDATE SET mode = excluded.mode`,
        [newId(), ctx.enteId, place.areaId, place.categoryId, after],
      );
    } else {
      await ownRows(ctx, this.modes).delete(at(place));
    }
    await ownRows(ctx, this.changes).insert({
      id: newId(),
      areaId: place.areaId,
      categoryId: place.categoryId,
      before,
      after,
      undoesId,
      changedBy: ctx.actor.personId,
      changedAt: ctx.clock.now(),
    });
  }
}

/** A null is a place of its own: all areas, or all categories. */
function at({ areaId, categoryId }: Place): {
  areaId: string | FindOperator<string>;
  categoryId: string | FindOperator<string>;
} {
  return { areaId: areaId ?? IsNull(), categoryId: categoryId ?? IsNull() };
}
