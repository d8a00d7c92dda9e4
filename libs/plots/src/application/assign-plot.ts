// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { ensureMayAnswerFor, type Garden, ManageGardens } from '@reciproca/orti';
import { nameOfHolder, type PlotHolder } from '../domain/plot-holder.js';
import { canBeAssigned } from '../domain/plot.js';
import type { Tenure } from '../domain/tenure.js';
import { PlotRequestRepository } from '../persistence/plot-request.repository.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { TenureRepository } from '../persistence/tenure.repository.js';
import { EnsureNotApart } from './ensure-not-apart.js';
import { PlotLine } from './plot-line.js';
import type { AssignInput } from './plots.input.js';
import { TellOfPlots } from './tell-of-plots.js';

/** A free plot goes to who comes first; to somebody else only with a reason, which stays. */
@Injectable()
export class AssignPlot {
  constructor(
    private readonly plots: PlotRepository,
    private readonly tenures: TenureRepository,
    private readonly requests: PlotRequestRepository,
    private readonly line: PlotLine,
    private readonly gardens: ManageGardens,
    private readonly people: People,
    private readonly ensureNotApart: EnsureNotApart,
    private readonly tell: TellOfPlots,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `plots.not_free`, `plots.not_waiting`, `plots.two_holders`, `plots.holder_needed`, `plots.name_needed`, `plots.out_of_turn`, `plots.ends_before`, and what `EnsureNotApart` throws. */
  async execute(ctx: Ctx, plotId: string, input: AssignInput): Promise<Tenure> {
    const plot = await this.plots.lock(ctx, plotId);
    const garden = await this.gardens.get(ctx, plot.gardenId);
    ensureMayAnswerFor(ctx, garden);
    if (!canBeAssigned(plot)) throw new DomainError('plots.not_free', 'conflict');
    const startsOn = input.startsOn ?? romeDay(ctx.clock.now());
    if (input.endsOn && input.endsOn < startsOn)
      throw new DomainError('plots.ends_before', 'invalid', { field: 'endsOn' });
    const { holder, isOutOfTurn } = await this.holderOf(ctx, garden, input);
    if (holder.personId) {
      await this.people.keepActive(ctx, holder.personId);
      await this.ensureNotApart.execute(ctx, garden, holder.personId, input.overrule);
    }
    const outOfTurn = isOutOfTurn ? (input.outOfTurn ?? null) : null;
    const tenure: Tenure = {
      ...{ id: newId(), gardenId: garden.id, plotId, ...holder, state: 'held', startsOn, outOfTurn },
      ...{ endsOn: input.endsOn ?? null, warnedUntil: null, warning: null, tidiedOn: null, endedOn: null },
      ...{ endReason: null, enteredBy: ctx.actor.personId, channel: ctx.channel, createdAt: ctx.clock.now() },
    };
    await this.plots.move(ctx, plot, 'held');
    await this.tenures.insert(ctx, tenure);
    if (input.requestId) await this.requests.move(ctx, input.requestId, 'served');
    const detail = { what: 'plot_assigned', gardenId: garden.id, because: input.overrule ?? null };
    await this.accessLog.record(ctx, { action: 'write', personId: holder.personId, detail });
    await this.tell.holder(ctx, tenure, 'assigned', { changeId: tenure.id });
    return tenure;
  }

  private async holderOf(
    ctx: Ctx,
    garden: Garden,
    { requestId, kind, holderName, outOfTurn }: AssignInput,
  ): Promise<{ holder: PlotHolder; isOutOfTurn: boolean }> {
    const line = await this.line.list(ctx, garden);
    const isOutOfTurn = line.length > 0 && line[0]?.id !== requestId;
    const chosen = line.find(({ id }) => id === requestId);
    if (requestId && !chosen) throw new DomainError('plots.not_waiting', 'conflict', { field: 'requestId' });
    if (chosen && (kind || holderName)) throw new DomainError('plots.two_holders', 'invalid', { field: 'requestId' });
    if (!chosen && !kind) throw new DomainError('plots.holder_needed', 'invalid', { field: 'requestId' });
    if (isOutOfTurn && !outOfTurn) throw new DomainError('plots.out_of_turn', 'invalid', { field: 'outOfTurn' });
    if (chosen) return { holder: holderFrom(chosen), isOutOfTurn };
    const holderKind = kind ?? 'group';
    const holder = { kind: holderKind, personId: null, holderName: nameOfHolder(holderKind, holderName) };
    return { holder, isOutOfTurn };
  }
}

function holderFrom({ kind, personId, holderName }: PlotHolder): PlotHolder {
  return { kind, personId, holderName };
}
