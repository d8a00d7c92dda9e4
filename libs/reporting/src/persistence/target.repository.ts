// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Target } from '../domain/measure.js';
import { ReportTargetEntity } from './report-target.entity.js';

@Injectable()
export class TargetRepository {
  constructor(@InjectRepository(ReportTargetEntity) private readonly targets: Repository<ReportTargetEntity>) {}

  /** In the order of their days. */
  async list(ctx: Ctx): Promise<Target[]> {
    const order = { fromDay: 'ASC', toDay: 'ASC', action: 'ASC', measure: 'ASC' } as const;
    const rows = await ownRows(ctx, this.targets).find({ order });
    return rows.map(({ fromDay: from, toDay: to, setBy: _, setAt: __, ...target }) => ({ ...target, from, to }));
  }

  /** Throws `target.there_already` for the same measure of the same days. */
  async insert(ctx: Ctx, { from, to, ...target }: Omit<Target, 'id'>): Promise<Target> {
    const id = newId();
    const isNew = await ownRows(ctx, this.targets).insertNew({
      id,
      ...target,
      fromDay: from,
      toDay: to,
      setBy: ctx.actor.personId as string,
      setAt: ctx.clock.now(),
    });
    if (!isNew) throw new DomainError('target.there_already', 'conflict');
    return { ...target, id, from, to };
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    const removed = await ownRows(ctx, this.targets).delete({ id });
    if (removed === 0) throw notFound('target');
  }
}
