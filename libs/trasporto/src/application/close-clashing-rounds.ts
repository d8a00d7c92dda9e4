// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AbsenceNews } from '@reciproca/diary';
import { type Ctx, DomainError, type EventMap } from '@reciproca/kernel';
import { emit, type Message, Subscriptions } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import type { Round } from '../domain/round.js';
import { roundEvent } from '../domain/round.events.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { RoundDiary } from './round-diary.js';

type Agreed = EventMap['exchange.agreement_made'] | EventMap['exchange.time_moved'];

/** A round that waits for a driver who has promised these hours meanwhile is asked no longer; whoever planned it is told. */
@Injectable()
export class CloseClashingRounds implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly rounds: RoundRepository,
    private readonly places: Places,
    private readonly diary: RoundDiary,
  ) {}

  onModuleInit(): void {
    const ofBoth = (ctx: Ctx, { payload }: Message<Agreed>): Promise<void> =>
      this.execute(ctx, [payload.giverId, payload.receiverId]);
    this.subscriptions.on('exchange.agreement_made', 'close-clashing-rounds', ofBoth);
    this.subscriptions.on('exchange.time_moved', 'close-clashing-rounds', ofBoth);
    this.subscriptions.on('diary.absence_recorded', 'close-clashing-rounds', (ctx, { payload }: Message<AbsenceNews>) =>
      this.execute(ctx, [payload.personId]),
    );
  }

  private async execute(ctx: Ctx, driverIds: readonly string[]): Promise<void> {
    for (const id of await this.rounds.listWaitingIds(ctx, driverIds)) {
      const round = await this.rounds.getRound(ctx, id, true);
      // What staff propose although somebody is busy they mean so.
      if (round.state !== 'proposed' || round.overruledBecause !== null || (await this.isFree(ctx, round))) continue;
      await this.rounds.end(ctx, round, 'lapsed');
      await this.diary.rewrite(ctx, [id]);
      await emit(ctx, roundEvent(ctx, 'trasporto.round_lapsed', round, 0));
    }
  }

  private async isFree(
    ctx: Ctx,
    { driverId, ride, fromPlaceId, toPlaceId, leavesAt, backAt }: Round,
  ): Promise<boolean> {
    const [from, to] = [await this.places.getPlace(ctx, fromPlaceId), await this.places.getPlace(ctx, toPlaceId)];
    try {
      await this.diary.ensureFreeFor(ctx, { driverId, ride, from, to }, { startsAt: leavesAt, endsAt: backAt }, null);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
