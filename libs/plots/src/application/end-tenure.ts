// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, ensureTransition, notFound, romeDay } from '@reciproca/kernel';
import { answersFor, ensureMayAnswerFor, type Garden, ManageGardens } from '@reciproca/orti';
import type { Plot, UnheldState } from '../domain/plot.js';
import { ensureMayTakeBack, type Tenure, TENURE_TRANSITIONS, type TenureState } from '../domain/tenure.js';
import { PlotRequestRepository } from '../persistence/plot-request.repository.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { TenureRepository } from '../persistence/tenure.repository.js';
import type { TakeBackInput } from './plots.input.js';
import { TellOfPlots } from './tell-of-plots.js';

interface Locked {
  readonly plot: Plot;
  readonly tenure: Tenure;
  readonly garden: Garden;
}

/** A plot is given back, taken back from who does not tend it, or its time is over: it is free for the next. */
@Injectable()
export class EndTenure {
  constructor(
    private readonly plots: PlotRepository,
    private readonly tenures: TenureRepository,
    private readonly requests: PlotRequestRepository,
    private readonly gardens: ManageGardens,
    private readonly tell: TellOfPlots,
    private readonly accessLog: AccessLog,
  ) {}

  /** By who has it, or by who answers for the garden when they have said so. Throws `plot_tenure.wrong_state`. */
  async giveBack(ctx: Ctx, id: string): Promise<Tenure> {
    const locked = await this.lock(ctx, id);
    const isOwn = locked.tenure.personId !== null && locked.tenure.personId === ctx.beneficiaryId;
    if (!isOwn && !answersFor(ctx, locked.garden)) throw notFound('plot_tenure');
    const ended = await this.end(ctx, locked, 'given_back', null, 'free');
    await this.tell.holder(ctx, ended, 'given_back', { changeId: id });
    await this.tell.referent(ctx, locked.garden, 'given_back', { changeId: id });
    return ended;
  }

  /** Throws `plots.warning_first`, `plots.warning_running`, `plot_tenure.wrong_state`. */
  async takeBack(ctx: Ctx, id: string, { reason, leftAs }: TakeBackInput): Promise<Tenure> {
    const locked = await this.lock(ctx, id);
    ensureMayAnswerFor(ctx, locked.garden);
    ensureTransition('plot_tenure', TENURE_TRANSITIONS, locked.tenure.state, 'taken_back');
    ensureMayTakeBack(locked.tenure, romeDay(ctx.clock.now()));
    const ended = await this.end(ctx, locked, 'taken_back', reason, leftAs);
    await this.tell.holder(ctx, ended, 'taken_back', { changeId: id });
    return ended;
  }

  /** Its last day is over. */
  async lapse(ctx: Ctx, id: string): Promise<void> {
    const locked = await this.lock(ctx, id);
    const { state, endsOn } = locked.tenure;
    if (state !== 'held' || endsOn === null || endsOn >= romeDay(ctx.clock.now())) return;
    await this.end(ctx, locked, 'ended', null, 'free');
    await this.tell.holder(ctx, locked.tenure, 'ended', { changeId: id });
    await this.tell.referent(ctx, locked.garden, 'free_again', { changeId: id });
  }

  /** Somebody has left: their plots are free, and they wait for none. */
  async leave(ctx: Ctx, personId: string): Promise<void> {
    for (const { id } of await this.tenures.listHeldBy(ctx, personId)) {
      const locked = await this.lock(ctx, id);
      await this.end(ctx, locked, 'ended', null, 'free');
      await this.tell.referent(ctx, locked.garden, 'free_again', { changeId: id });
    }
    for (const { id } of await this.requests.listWaitingOf(ctx, personId))
      await this.requests.move(ctx, id, 'withdrawn');
  }

  private async lock(ctx: Ctx, id: string): Promise<Locked> {
    const found = await this.tenures.get(ctx, id);
    const plot = await this.plots.lock(ctx, found.plotId);
    const garden = await this.gardens.get(ctx, found.gardenId);
    return { plot, garden, tenure: await this.tenures.get(ctx, id) };
  }

  private async end(
    ctx: Ctx,
    { plot, tenure }: Locked,
    state: TenureState,
    endReason: string | null,
    leftAs: UnheldState,
  ): Promise<Tenure> {
    ensureTransition('plot_tenure', TENURE_TRANSITIONS, tenure.state, state);
    const change = { state, endReason, endedOn: romeDay(ctx.clock.now()) };
    await this.tenures.change(ctx, tenure.id, change);
    await this.plots.move(ctx, plot, leftAs);
    const detail = { what: `plot_${state}`, gardenId: plot.gardenId };
    await this.accessLog.record(ctx, { action: 'write', personId: tenure.personId, detail });
    return { ...tenure, ...change };
  }
}
