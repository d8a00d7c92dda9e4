// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { FrozenReport, FrozenReportName } from '../domain/frozen-report.js';
import { FrozenReportEntity } from './frozen-report.entity.js';

/** Added to, and never changed. */
@Injectable()
export class FrozenReportRepository {
  constructor(@InjectRepository(FrozenReportEntity) private readonly reports: Repository<FrozenReportEntity>) {}

  find(ctx: Ctx, id: string): Promise<FrozenReport | null> {
    return ownRows(ctx, this.reports).findOneBy({ id });
  }

  /** The one that has taken its place, if any. */
  findReplacing(ctx: Ctx, id: string): Promise<FrozenReport | null> {
    return ownRows(ctx, this.reports).findOneBy({ replacesId: id });
  }

  /** The newest first, without their figures: of one project, or of the ente without one. */
  listNames(ctx: Ctx, projectId: string | null, most: number): Promise<FrozenReportName[]> {
    return ownRows(ctx, this.reports).find({
      select: { id: true, number: true, replacesId: true, projectId: true, frozenAt: true },
      where: { projectId: projectId ?? IsNull() },
      order: { number: 'DESC' },
      take: most,
    });
  }

  /** The newest first. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<FrozenReport>> {
    return ownRows(ctx, this.reports).findPage({ order: { number: 'DESC' } }, page);
  }

  /** One at a time in an ente: the next waits for the number of this one. */
  async nextNumber(ctx: Ctx): Promise<number> {
    await ctx.tx.query('SELECT 1 FROM enti WHERE id = $1 FOR NO KEY UPDATE', [ctx.enteId]);
    const [row] = await ctx.tx.query<{ next: number }>(
      'SELECT coalesce(max(f.number), 0)::int + 1 AS next FROM frozen_reports f WHERE f.ente_id = $1',
      [ctx.enteId],
    );
    return row?.next ?? 1;
  }

  insert(ctx: Ctx, report: FrozenReport): Promise<void> {
    return ownRows(ctx, this.reports).insert(report);
  }
}
