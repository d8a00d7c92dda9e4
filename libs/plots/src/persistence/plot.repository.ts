// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, Between, type Repository } from 'typeorm';
import { type PlotRules, USUAL_RULES } from '../domain/plot-turn.js';
import type { Plot, PlotState } from '../domain/plot.js';
import { PlotRulesEntity } from './plot-rules.entity.js';
import { PlotEntity } from './plot.entity.js';

@Injectable()
export class PlotRepository {
  constructor(
    @InjectRepository(PlotEntity) private readonly plots: Repository<PlotEntity>,
    @InjectRepository(PlotRulesEntity) private readonly rules: Repository<PlotRulesEntity>,
  ) {}

  /** Throws `plot.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Plot> {
    const found = await ownRows(ctx, this.plots).findOneBy({ id });
    if (!found) throw notFound('plot');
    return found;
  }

  /** Who has it locked changes whose it is alone. Throws `plot.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<Plot> {
    const found = await ownRows(ctx, this.plots).lockOneBy({ id });
    if (!found) throw notFound('plot');
    return found;
  }

  /** By their numbers. */
  list(ctx: Ctx, gardenId: string): Promise<Plot[]> {
    return ownRows(ctx, this.plots).find({ where: { gardenId }, order: { number: 'ASC' } });
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Plot[]> {
    return ownRows(ctx, this.plots).findBy({ id: Any([...ids]) });
  }

  listNumbersBetween(ctx: Ctx, gardenId: string, first: number, last: number): Promise<Plot[]> {
    const where = { gardenId, number: Between(first, last) };
    return ownRows(ctx, this.plots).find({ where, order: { number: 'ASC' } });
  }

  insert(ctx: Ctx, plots: readonly Plot[]): Promise<void> {
    return ownRows(ctx, this.plots).insert(...plots);
  }

  async save(ctx: Ctx, { id, squareMetres, note, state }: Plot): Promise<void> {
    await ownRows(ctx, this.plots).update({ id }, { squareMetres, note, state });
  }

  /** Throws `plot.wrong_state` where it does not stand so any more. */
  move(ctx: Ctx, { id, state: from }: Plot, state: PlotState): Promise<void> {
    return ownRows(ctx, this.plots).move('plot', { id, state: from }, { state });
  }

  async getRules(ctx: Ctx, gardenId: string): Promise<PlotRules> {
    return (await ownRows(ctx, this.rules).findOneBy({ gardenId })) ?? { gardenId, ...USUAL_RULES };
  }

  async saveRules(ctx: Ctx, { gardenId, ...change }: PlotRules): Promise<void> {
    if (await ownRows(ctx, this.rules).insertNew({ gardenId, ...change })) return;
    await ownRows(ctx, this.rules).update({ gardenId }, change);
  }
}
