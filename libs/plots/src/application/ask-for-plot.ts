// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, isMinor, People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, isStaff, newId, notFound, romeDay } from '@reciproca/kernel';
import { ManageGardens } from '@reciproca/orti';
import { nameOfHolder } from '../domain/plot-holder.js';
import type { PlotRequest } from '../domain/plot-request.js';
import { PlotRequestRepository } from '../persistence/plot-request.repository.js';
import type { AskInput } from './plots.input.js';
import { TellOfPlots } from './tell-of-plots.js';

/** Somebody would like a plot, and stands in line until there is one; or not any more. */
@Injectable()
export class AskForPlot {
  constructor(
    private readonly requests: PlotRequestRepository,
    private readonly gardens: ManageGardens,
    private readonly people: People,
    private readonly tell: TellOfPlots,
    private readonly accessLog: AccessLog,
  ) {}

  /** For the person acted for. Throws `plots.adult_needed`, `plots.name_needed`, `plots.asked_already`. */
  async execute(ctx: Ctx, gardenId: string, { kind, holderName, wish }: AskInput): Promise<PlotRequest> {
    const personId = beneficiaryOf(ctx);
    const garden = await this.gardens.get(ctx, gardenId);
    await this.people.keepActive(ctx, personId);
    const { birthDate } = await this.people.getPerson(ctx, personId);
    if (isMinor(birthDate, romeDay(ctx.clock.now()))) throw new DomainError('plots.adult_needed', 'conflict');
    const request: PlotRequest = {
      ...{ id: newId(), gardenId, personId, kind, holderName: nameOfHolder(kind, holderName), wish: wish ?? null },
      ...{ state: 'waiting', enteredBy: ctx.actor.personId, channel: ctx.channel, createdAt: ctx.clock.now() },
    };
    await this.requests.insert(ctx, request);
    await this.record(ctx, request, 'plot_asked');
    await this.tell.referent(ctx, garden, 'asked', { changeId: request.id });
    return request;
  }

  /** One’s own, or as staff; for others it does not exist. Throws `plot_request.wrong_state` where they wait no more. */
  async withdraw(ctx: Ctx, id: string): Promise<PlotRequest> {
    const request = await this.requests.get(ctx, id);
    if (!isStaff(ctx) && request.personId !== ctx.beneficiaryId) throw notFound('plot_request');
    await this.requests.move(ctx, id, 'withdrawn');
    await this.record(ctx, request, 'plot_request_withdrawn');
    return { ...request, state: 'withdrawn' };
  }

  private record(ctx: Ctx, { personId, gardenId }: PlotRequest, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, gardenId } });
  }
}
