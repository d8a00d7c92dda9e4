// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import { type Garden, ManageGardens } from '@reciproca/orti';
import type { PlotRequest } from '../domain/plot-request.js';
import type { Plot } from '../domain/plot.js';
import type { Tenure } from '../domain/tenure.js';
import { PlotRequestRepository } from '../persistence/plot-request.repository.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { TenureRepository } from '../persistence/tenure.repository.js';
import { PlotLine } from './plot-line.js';

export interface OwnPlots {
  readonly held: readonly (Tenure & { readonly plot: Plot; readonly gardenName: string })[];
  readonly waiting: readonly (PlotRequest & { readonly gardenName: string; readonly position: number })[];
}

/** The plots one person has, and those they wait for. */
@Injectable()
export class ViewOwnPlots {
  constructor(
    private readonly plots: PlotRepository,
    private readonly tenures: TenureRepository,
    private readonly requests: PlotRequestRepository,
    private readonly line: PlotLine,
    private readonly gardens: ManageGardens,
    private readonly people: People,
  ) {}

  /** Of others for staff alone. Throws `person.not_found`. */
  async list(ctx: Ctx, personId: string): Promise<OwnPlots> {
    if (!isStaff(ctx) && personId !== ctx.beneficiaryId) throw notFound('person');
    await this.people.getPerson(ctx, personId);
    const [held, waiting, gardens] = await Promise.all([
      this.tenures.listHeldBy(ctx, personId),
      this.requests.listWaitingOf(ctx, personId),
      this.gardens.list(ctx),
    ]);
    const plots = await this.plots.listByIds(
      ctx,
      held.map(({ plotId }) => plotId),
    );
    const nameOf = (gardenId: string): string => gardens.find(({ id }) => id === gardenId)?.name ?? '';
    return {
      held: held.flatMap((tenure) => {
        const plot = plots.find(({ id }) => id === tenure.plotId);
        return plot ? [{ ...tenure, plot, gardenName: nameOf(tenure.gardenId) }] : [];
      }),
      waiting: await Promise.all(
        waiting.map((request) => this.placed(ctx, request, gardens, nameOf(request.gardenId))),
      ),
    };
  }

  private async placed(ctx: Ctx, request: PlotRequest, gardens: readonly Garden[], gardenName: string) {
    const garden = gardens.find(({ id }) => id === request.gardenId);
    const line = garden ? await this.line.list(ctx, garden) : [];
    return { ...request, gardenName, position: line.findIndex(({ id }) => id === request.id) + 1 };
  }
}
