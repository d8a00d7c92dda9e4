// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { MayAct } from '@reciproca/exchange';
import { type Ctx, DomainError, isStaff, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import { mayThinkAgain } from '../domain/round.js';
import { roundEvent } from '../domain/round.events.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TRASPORTO } from '../trasporto.service.js';
import { RoundDiary } from './round-diary.js';

/** A no to a round, taken back: it waits for its driver's answer again. Nothing was kept for it, so nothing has to be had back. */
@Injectable()
export class ReopenRound {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly places: Places,
    private readonly mayAct: MayAct,
    private readonly diary: RoundDiary,
  ) {}

  /** Throws `round.no_way_back`, and `diary.busy` where the driver has promised these hours meanwhile. */
  async execute(ctx: Ctx, id: string): Promise<void> {
    const round = await this.rounds.getRound(ctx, id, true);
    if (round.driverId !== ctx.beneficiaryId && !isStaff(ctx)) throw notFound('round');
    await this.mayAct.ensure(ctx, { kind: 'round', id }, TRASPORTO);
    if (!mayThinkAgain(round, ctx.clock.now(), isStaff(ctx))) throw new DomainError('round.no_way_back', 'conflict');
    const { driverId, ride, leavesAt: startsAt, backAt: endsAt, overruledBecause } = round;
    const from = await this.places.getPlace(ctx, round.fromPlaceId);
    const to = await this.places.getPlace(ctx, round.toPlaceId);
    await this.diary.ensureFreeFor(ctx, { driverId, ride, from, to }, { startsAt, endsAt }, overruledBecause);
    await this.rounds.reopen(ctx, round);
    await this.diary.rewrite(ctx, [id]);
    const stops = await this.rounds.listStops(ctx, [id]);
    await emit(ctx, roundEvent(ctx, 'trasporto.round_reopened', round, stops.length));
  }
}
