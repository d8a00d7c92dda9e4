// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { ManageGardens } from '@reciproca/orti';
import { emit, JobSchedule } from '@reciproca/platform';
import { BOOK_TOLD } from '../domain/bookkeeping.events.js';
import { listLate } from '../persistence/sale-sums.read-model.js';

/** A morning on which nothing ran is made good. */
const LOOKED_BACK_DAYS = 7;

/** What is not paid once its day is over is told to who answers for the garden, once. */
@Injectable()
export class BookkeepingJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly gardens: ManageGardens,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte('25 9 * * *', 'remind-of-late-sales', this.enti.listOpenRows, (ctx) => this.remind(ctx));
  }

  private async remind(ctx: Ctx): Promise<void> {
    const today = romeDay(ctx.clock.now());
    for (const { id: slipId, gardenId } of await listLate(ctx, addDays(today, -LOOKED_BACK_DAYS), today)) {
      const { referentId: personId } = await this.gardens.get(ctx, gardenId);
      await emit(ctx, { topic: BOOK_TOLD, payload: { slipId, gardenId, personId, actorId: ctx.actor.personId } });
    }
  }
}
