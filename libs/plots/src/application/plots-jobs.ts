// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { ManageGardens } from '@reciproca/orti';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { listOver, listToTell } from '../persistence/plots-due.read-model.js';
import { TenureRepository } from '../persistence/tenure.repository.js';
import { EndTenure } from './end-tenure.js';
import { TellOfPlots } from './tell-of-plots.js';

/** How long before its last day somebody is reminded of it. */
const REMINDED_DAYS = 30;

/** What plots do by the clock: those whose time is over are free, and days that come near are said. */
@Injectable()
export class PlotsJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly subscriptions: Subscriptions,
    private readonly enti: Enti,
    private readonly tenures: TenureRepository,
    private readonly gardens: ManageGardens,
    private readonly end: EndTenure,
    private readonly tell: TellOfPlots,
  ) {}

  onModuleInit(): void {
    this.schedule.eachRow('10 7 * * *', 'end-plot-tenures', listOver, (ctx, id) => this.end.lapse(ctx, id));
    this.schedule.eachEnte('15 9 * * *', 'remind-of-plots', this.enti.listOpenRows, (ctx) => this.remind(ctx));
    this.subscriptions.on(
      PERSON_STATE_CHANGED,
      'plots.leave',
      async (ctx, { payload: { personId, state } }: Message<PersonStateChanged>) => {
        if (state === 'left') await this.end.leave(ctx, personId);
      },
    );
  }

  /** The same piece of news is told once, however often it is looked for. */
  private async remind(ctx: Ctx): Promise<void> {
    const today = romeDay(ctx.clock.now());
    for (const { id, isWarned } of await listToTell(ctx, today, addDays(today, REMINDED_DAYS))) {
      const tenure = await this.tenures.get(ctx, id);
      if (!isWarned) {
        await this.tell.holder(ctx, tenure, 'ends_soon', { day: tenure.endsOn, changeId: `${id}:${tenure.endsOn}` });
        continue;
      }
      const garden = await this.gardens.get(ctx, tenure.gardenId);
      await this.tell.referent(ctx, garden, 'warning_over', { changeId: `${id}:${tenure.warnedUntil}` });
    }
  }
}
