// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Round } from '../domain/round.js';
import { roundEvent } from '../domain/round.events.js';
import type { RoundWish } from '../domain/round.wish.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { AnswerRound } from './answer-round.js';
import { PlanDeliveryRound } from './plan-delivery-round.js';
import { RoundDiary } from './round-diary.js';

/** Puts a planned round to its driver as one thing. Who plans for themselves has said yes with that. */
@Injectable()
export class ProposeRound {
  constructor(
    private readonly people: People,
    private readonly plan: PlanDeliveryRound,
    private readonly rounds: RoundRepository,
    private readonly answer: AnswerRound,
    private readonly diary: RoundDiary,
  ) {}

  /** Returns the round's id. */
  async execute(ctx: Ctx, wish: RoundWish): Promise<string> {
    const { base, draft, isClosed } = await this.plan.execute(ctx, wish);
    const { leavesAt, backAt, minutes, metres, estimated, stops } = draft;
    if (!leavesAt || !backAt) throw new DomainError('round.nothing_fits', 'conflict');
    await this.people.keepActive(ctx, base.driverId);
    await this.rounds.lockDriver(ctx, base.driverId);
    if (await this.rounds.hasRoundBetween(ctx, base.driverId, leavesAt, backAt))
      throw new DomainError('round.driver_busy', 'conflict');
    const { overrule = null } = wish;
    const span = { startsAt: leavesAt, endsAt: backAt };
    const isOverruled = (await this.diary.ensureFreeFor(ctx, base, span, overrule)) || isClosed;
    const round: Round = {
      id: newId(),
      driverId: base.driverId,
      ride: base.ride,
      fromPlaceId: base.from.id,
      toPlaceId: base.to.id,
      room: base.room,
      leavesAt,
      backAt,
      minutes,
      metres,
      estimated,
      state: 'proposed',
      proposedBy: ctx.actor.personId,
      createdAt: ctx.clock.now(),
      overruledBecause: isOverruled ? overrule : null,
      heardBy: null,
      answeredAt: null,
    };
    await this.rounds.insert(ctx, round, stops);
    await this.diary.rewrite(ctx, [round.id]);
    if (ctx.beneficiaryId === round.driverId) await this.answer.accept(ctx, round.id);
    else await emit(ctx, roundEvent(ctx, 'trasporto.round_proposed', round, stops.length));
    return round.id;
  }
}
