// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { answersFor, ensureMayAnswerFor, type Garden, ManageGardens } from '@reciproca/orti';
import type { PlotHolder } from '../domain/plot-holder.js';
import type { PlotRequest } from '../domain/plot-request.js';
import type { PlotRules, Waiting } from '../domain/plot-turn.js';
import type { Plot } from '../domain/plot.js';
import type { Tenure } from '../domain/tenure.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { TenureRepository } from '../persistence/tenure.repository.js';
import { PlotLine } from './plot-line.js';

/** Who has, or had, a plot, by name. */
export interface NamedTenure extends Tenure {
  readonly name: string;
  readonly phone: string | null;
}

export interface PlotLineOfGarden extends Plot {
  /** Whose it is, for who answers for the garden; one’s own for oneself. */
  readonly tenure: NamedTenure | null;
}

export interface NamedWaiting extends Waiting {
  readonly name: string;
}

export interface GardenPlots {
  readonly garden: Pick<Garden, 'id' | 'name' | 'plots' | 'referentId'>;
  readonly rules: PlotRules;
  readonly answersForIt: boolean;
  readonly plots: readonly PlotLineOfGarden[];
  /** Who waits, in their order; for who answers for the garden. */
  readonly line: readonly NamedWaiting[] | null;
  readonly waiting: number;
  /** The reader’s own wish, and which one in the line it is. */
  readonly own: (PlotRequest & { readonly position: number }) | null;
}

export interface PlotDetail {
  readonly plot: Plot;
  readonly garden: Pick<Garden, 'id' | 'name'>;
  readonly rules: PlotRules;
  readonly current: NamedTenure | null;
  /** Who had it before, the latest first. */
  readonly past: readonly NamedTenure[];
  readonly line: readonly NamedWaiting[];
}

/** The plots of a garden, as residents see them and as who answers for it does. */
@Injectable()
export class ViewPlots {
  constructor(
    private readonly plots: PlotRepository,
    private readonly tenures: TenureRepository,
    private readonly line: PlotLine,
    private readonly gardens: ManageGardens,
    private readonly people: People,
  ) {}

  async list(ctx: Ctx, gardenId: string): Promise<GardenPlots> {
    const garden = await this.gardens.get(ctx, gardenId);
    const answersForIt = answersFor(ctx, garden);
    const [plots, held, rules, line] = await Promise.all([
      this.plots.list(ctx, gardenId),
      this.tenures.listHeld(ctx, gardenId),
      this.plots.getRules(ctx, gardenId),
      this.line.list(ctx, garden),
    ]);
    const shown = held.filter(({ personId }) => answersForIt || (personId && personId === ctx.beneficiaryId));
    const named = new Map((await this.named(ctx, shown)).map((tenure) => [tenure.plotId, tenure]));
    const position = line.findIndex(({ personId }) => personId === ctx.beneficiaryId);
    const own = line[position];
    return {
      garden: { id: garden.id, name: garden.name, plots: garden.plots, referentId: garden.referentId },
      ...{ rules, answersForIt, waiting: line.length },
      plots: plots.map((plot) => ({ ...plot, tenure: named.get(plot.id) ?? null })),
      line: answersForIt ? await this.namedLine(ctx, line) : null,
      own: own ? { ...requestOf(own), position: position + 1 } : null,
    };
  }

  /** For who answers for its garden. Throws `plot.not_found`, `garden.referent_only`. */
  async get(ctx: Ctx, id: string): Promise<PlotDetail> {
    const plot = await this.plots.get(ctx, id);
    const garden = await this.gardens.get(ctx, plot.gardenId);
    ensureMayAnswerFor(ctx, garden);
    const tenures = await this.named(ctx, await this.tenures.listOfPlot(ctx, id));
    return {
      plot,
      garden: { id: garden.id, name: garden.name },
      rules: await this.plots.getRules(ctx, garden.id),
      current: tenures.find(({ state }) => state === 'held') ?? null,
      past: tenures.filter(({ state }) => state !== 'held'),
      line: await this.namedLine(ctx, await this.line.list(ctx, garden)),
    };
  }

  /** The plot somebody has, for whoever may change it. Throws `plot_tenure.not_found`. */
  getTenure(ctx: Ctx, id: string): Promise<Tenure> {
    return this.tenures.get(ctx, id);
  }

  private async named(ctx: Ctx, tenures: readonly Tenure[]): Promise<NamedTenure[]> {
    const people = await this.people.listPeopleByIds(ctx, personIdsOf(tenures));
    return tenures.map((one) => {
      const person = one.personId ? people.get(one.personId) : undefined;
      return { ...one, name: nameOf(one, person?.fullName), phone: isStaff(ctx) ? (person?.phone ?? null) : null };
    });
  }

  private async namedLine(ctx: Ctx, line: readonly Waiting[]): Promise<NamedWaiting[]> {
    const people = await this.people.listPeopleByIds(ctx, personIdsOf(line));
    return line.map((one) => ({ ...one, name: nameOf(one, people.get(one.personId)?.fullName) }));
  }
}

function personIdsOf(holders: readonly PlotHolder[]): string[] {
  return [...new Set(holders.flatMap(({ personId }) => personId ?? []))];
}

/** A household, a group or a school by its name, with who answers for it. */
function nameOf({ holderName }: PlotHolder, fullName = ''): string {
  return [holderName, fullName].filter(Boolean).join(', ');
}

function requestOf({ hasPlot: _, isNear: __, ...request }: Waiting): PlotRequest {
  return request;
}
