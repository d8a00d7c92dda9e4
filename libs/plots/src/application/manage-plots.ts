// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, newId } from '@reciproca/kernel';
import { ensureMayAnswerFor, ManageGardens } from '@reciproca/orti';
import type { PlotRules } from '../domain/plot-turn.js';
import type { Plot } from '../domain/plot.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import type { LayOutInput, PlotInput, RulesInput } from './plots.input.js';

/** Which plots a garden has, how large they are, and which lie still. */
@Injectable()
export class ManagePlots {
  constructor(
    private readonly plots: PlotRepository,
    private readonly gardens: ManageGardens,
    private readonly accessLog: AccessLog,
  ) {}

  /** Pegs from a number to a number; what the garden says of itself follows. Throws `plots.last_before_first`, `plots.number_twice`. */
  async layOut(ctx: Ctx, gardenId: string, { first, last, squareMetres }: LayOutInput): Promise<Plot[]> {
    const garden = await this.gardens.get(ctx, gardenId);
    ensureMayAnswerFor(ctx, garden);
    if (last < first) throw new DomainError('plots.last_before_first', 'invalid', { field: 'last' });
    const [there] = await this.plots.listNumbersBetween(ctx, gardenId, first, last);
    if (there) throw new DomainError('plots.number_twice', 'conflict', { field: 'first', number: there.number });
    const laid = Array.from({ length: last - first + 1 }, (_, nth): Plot => {
      return { id: newId(), gardenId, number: first + nth, squareMetres, state: 'free', note: null };
    });
    await this.plots.insert(ctx, laid);
    await this.gardens.ensurePlots(ctx, gardenId, (await this.plots.list(ctx, gardenId)).length);
    await this.record(ctx, gardenId, 'plots_laid_out');
    return laid;
  }

  /** Throws `plots.held` where somebody has a plot that is to lie still. */
  async change(ctx: Ctx, id: string, { squareMetres, state, note }: PlotInput): Promise<Plot> {
    const plot = await this.plots.lock(ctx, id);
    ensureMayAnswerFor(ctx, await this.gardens.get(ctx, plot.gardenId));
    if (state && plot.state === 'held') throw new DomainError('plots.held', 'conflict', { field: 'state' });
    const changed: Plot = { ...plot, squareMetres, state: state ?? plot.state, note: note ?? null };
    await this.plots.save(ctx, changed);
    await this.record(ctx, plot.gardenId, 'plot_changed');
    return changed;
  }

  /** Whose turn it is: for staff, so that a garden does not choose its own people. */
  async setRules(ctx: Ctx, gardenId: string, input: RulesInput): Promise<PlotRules> {
    if (!isStaff(ctx)) throw forbidden();
    await this.gardens.get(ctx, gardenId);
    const rules = { gardenId, ...input };
    await this.plots.saveRules(ctx, rules);
    await this.record(ctx, gardenId, 'plot_rules');
    return rules;
  }

  private record(ctx: Ctx, gardenId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, gardenId } });
  }
}
