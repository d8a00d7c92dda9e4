// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Garden } from '@reciproca/orti';
import { Places, Residences } from '@reciproca/territory';
import { inTurn, type Waiting } from '../domain/plot-turn.js';
import { PlotRequestRepository } from '../persistence/plot-request.repository.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { TenureRepository } from '../persistence/tenure.repository.js';

/** Who waits for a plot of a garden, in the order of its ente. */
@Injectable()
export class PlotLine {
  constructor(
    private readonly requests: PlotRequestRepository,
    private readonly plots: PlotRepository,
    private readonly tenures: TenureRepository,
    private readonly residences: Residences,
    private readonly places: Places,
  ) {}

  async list(ctx: Ctx, garden: Pick<Garden, 'id' | 'placeId'>): Promise<Waiting[]> {
    const requests = await this.requests.listWaiting(ctx, garden.id);
    if (requests.length === 0) return [];
    const { turnOrder } = await this.plots.getRules(ctx, garden.id);
    const { comuneCode } = await this.places.getPlace(ctx, garden.placeId);
    const homes = await this.residences.listResidences(
      ctx,
      requests.map(({ personId }) => personId),
    );
    const households = [...homes.values()].map(({ householdId }) => householdId);
    const members = new Map<string, string[]>();
    for (const id of new Set(households)) members.set(id, await this.residences.listMembers(ctx, id));
    const asking = requests.map(({ personId }) => personId);
    const held = await this.tenures.listHeldBy(ctx, ...new Set([...asking, ...[...members.values()].flat()]));
    const holders = new Set(held.map(({ personId }) => personId));
    const waiting = requests.map((request): Waiting => {
      const home = homes.get(request.personId);
      const theirs = [request.personId, ...(members.get(home?.householdId ?? '') ?? [])];
      const hasPlot = theirs.some((id) => holders.has(id));
      return { ...request, hasPlot, isNear: home?.comuneCode === comuneCode };
    });
    return inTurn(turnOrder, waiting);
  }
}
