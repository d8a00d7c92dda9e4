// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { addDays, type Ctx, DomainError, notFound, romeDay } from '@reciproca/kernel';
import { ensureMayAnswerFor, ManageGardens } from '@reciproca/orti';
import type { Tenure } from '../domain/tenure.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { TenureRepository } from '../persistence/tenure.repository.js';
import type { WarnInput } from './plots.input.js';
import { TellOfPlots } from './tell-of-plots.js';

const LEAST_DAYS = 7;

/** A plot that was left wild: its holder is told until when, can say that it is tended again, and is believed or not. */
@Injectable()
export class WarnHolder {
  constructor(
    private readonly tenures: TenureRepository,
    private readonly plots: PlotRepository,
    private readonly gardens: ManageGardens,
    private readonly tell: TellOfPlots,
    private readonly accessLog: AccessLog,
  ) {}

  /** By the garden’s usual time where no day is said. Throws `plots.warning_too_short`, `plot_tenure.wrong_state`. */
  async warn(ctx: Ctx, id: string, { until, warning }: WarnInput): Promise<Tenure> {
    const tenure = await this.lockForReferent(ctx, id);
    const today = romeDay(ctx.clock.now());
    const { warningDays } = await this.plots.getRules(ctx, tenure.gardenId);
    const warnedUntil = until ?? addDays(today, warningDays);
    if (warnedUntil < addDays(today, LEAST_DAYS))
      throw new DomainError('plots.warning_too_short', 'invalid', { field: 'until', days: LEAST_DAYS });
    const change = { warnedUntil, warning, tidiedOn: null };
    await this.tenures.change(ctx, id, change);
    await this.record(ctx, tenure, 'plot_warned');
    // One that was lifted may come again until the same day, and is told again.
    await this.tell.holder(ctx, tenure, 'warned', { day: warnedUntil });
    return { ...tenure, ...change };
  }

  /** It is tended again. Throws `plots.not_warned`. */
  async lift(ctx: Ctx, id: string): Promise<Tenure> {
    const tenure = await this.lockForReferent(ctx, id);
    ensureWarned(tenure);
    const change = { warnedUntil: null, warning: null, tidiedOn: null };
    await this.tenures.change(ctx, id, change);
    await this.record(ctx, tenure, 'plot_warning_lifted');
    await this.tell.holder(ctx, tenure, 'warning_lifted');
    return { ...tenure, ...change };
  }

  /** The holder says so; who answers for the garden goes and looks. Throws `plots.not_warned`. */
  async tidied(ctx: Ctx, id: string): Promise<Tenure> {
    const { plotId, personId } = await this.tenures.get(ctx, id);
    if (personId === null || personId !== ctx.beneficiaryId) throw notFound('plot_tenure');
    await this.plots.lock(ctx, plotId);
    const tenure = await this.tenures.get(ctx, id);
    ensureWarned(tenure);
    const tidiedOn = romeDay(ctx.clock.now());
    await this.tenures.change(ctx, id, { tidiedOn });
    await this.record(ctx, tenure, 'plot_tidied');
    if (tenure.tidiedOn === null) await this.tell.referent(ctx, await this.gardens.get(ctx, tenure.gardenId), 'tidied');
    return { ...tenure, tidiedOn };
  }

  private async lockForReferent(ctx: Ctx, id: string): Promise<Tenure> {
    const { plotId, gardenId } = await this.tenures.get(ctx, id);
    ensureMayAnswerFor(ctx, await this.gardens.get(ctx, gardenId));
    await this.plots.lock(ctx, plotId);
    return this.tenures.get(ctx, id);
  }

  private record(ctx: Ctx, { personId, gardenId }: Tenure, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, gardenId } });
  }
}

function ensureWarned({ warnedUntil }: Tenure): void {
  if (warnedUntil === null) throw new DomainError('plots.not_warned', 'conflict');
}
