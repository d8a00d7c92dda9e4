// SPDX-License-Identifier: AGPL-3.0-or-later
import { CallOffTimes, CancelAgreement } from '@reciproca/exchange';
import { type Ctx, DomainError, ensureTransition, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { Injectable } from '@nestjs/common';
import { ROUND_TRANSITIONS } from '../domain/round.js';
import { roundEvent } from '../domain/round.events.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { RoundDiary } from './round-diary.js';

/** Staff take a round back, answered or not: what of it is not done yet is called off, and waits for somebody else. */
@Injectable()
export class WithdrawRound {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly cancelAgreement: CancelAgreement,
    private readonly callOffTimes: CallOffTimes,
    private readonly diary: RoundDiary,
  ) {}

  /** Throws `round.wrong_state`, and `round.over` once it is driven. Returns how many deliveries were called off. */
  async execute(ctx: Ctx, id: string): Promise<number> {
    if (!isStaff(ctx)) throw forbidden();
    const round = await this.rounds.getRound(ctx, id, true);
    ensureTransition('round', ROUND_TRANSITIONS, round.state, 'withdrawn');
    if (round.backAt <= ctx.clock.now()) throw new DomainError('round.over', 'conflict');
    const stops = await this.rounds.listStops(ctx, [id]);
    const standing = stops.flatMap(({ agreementId, agreementState }) =>
      agreementId && agreementState === 'agreed' ? [agreementId] : [],
    );
    await this.cancelAgreement.all(ctx, standing, null);
    // What was listed for the round alone takes nobody along afterwards.
    if (round.ride && round.fromPlaceId === round.toPlaceId && standing.length > 0)
      await this.callOffTimes.execute(ctx, [round.ride.slotId]);
    await this.rounds.end(ctx, round, 'withdrawn');
    await this.diary.rewrite(ctx, [id]);
    await emit(ctx, roundEvent(ctx, 'trasporto.round_withdrawn', round, standing.length));
    return standing.length;
  }
}
