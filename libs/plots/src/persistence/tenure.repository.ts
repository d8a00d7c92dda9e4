// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Tenure } from '../domain/tenure.js';
import { PlotTenureEntity } from './plot-tenure.entity.js';

/** Who has which plot, and had it. */
@Injectable()
export class TenureRepository {
  constructor(@InjectRepository(PlotTenureEntity) private readonly tenures: Repository<PlotTenureEntity>) {}

  /** Throws `plot_tenure.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Tenure> {
    const found = await ownRows(ctx, this.tenures).findOneBy({ id });
    if (!found) throw notFound('plot_tenure');
    return found;
  }

  listHeld(ctx: Ctx, gardenId: string): Promise<Tenure[]> {
    return ownRows(ctx, this.tenures).findBy({ gardenId, state: 'held' });
  }

  /** The latest first. */
  listOfPlot(ctx: Ctx, plotId: string): Promise<Tenure[]> {
    return ownRows(ctx, this.tenures).find({ where: { plotId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  listHeldBy(ctx: Ctx, ...personIds: readonly string[]): Promise<Tenure[]> {
    const where = { personId: Any([...personIds]), state: 'held' as const };
    return ownRows(ctx, this.tenures).find({ where, order: { startsOn: 'ASC', id: 'ASC' } });
  }

  insert(ctx: Ctx, tenure: Tenure): Promise<void> {
    return ownRows(ctx, this.tenures).insert(tenure);
  }

  /** Throws `plot_tenure.wrong_state` once it is over. */
  change(ctx: Ctx, id: string, change: Partial<Omit<Tenure, 'id'>>): Promise<void> {
    return ownRows(ctx, this.tenures).move('plot_tenure', { id, state: 'held' }, change);
  }
}
