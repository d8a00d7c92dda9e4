// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Absences } from '@reciproca/diary';
import { Enti, People } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { ManageGardens } from '@reciproca/orti';
import { emit, JobSchedule } from '@reciproca/platform';
import { isClosedIn, mondayOf, stepsOf } from '../domain/garden-week.js';
import { STEP_DUE, stepKey } from '../domain/weeks.events.js';
import { WeekRepository } from '../persistence/week.repository.js';

/** An hour in which nothing ran is made good; what is a day old is no news any more. */
const LOOKED_BACK_MS = 24 * 3_600_000;

/** Each step is said to who answers for the garden once it is time, and to the office while they are away. */
@Injectable()
export class RemindOfWeek implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly weeks: WeekRepository,
    private readonly gardens: ManageGardens,
    private readonly people: People,
    private readonly absences: Absences,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte('2 * * * *', 'remind-of-garden-weeks', this.enti.listOpenRows, (ctx) => this.remind(ctx));
  }

  private async remind(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now();
    const week = mondayOf(romeDay(now));
    for (const rhythm of await this.weeks.listOn(ctx)) {
      const { gardenId } = rhythm;
      if (isClosedIn(rhythm, week)) continue;
      const steps = stepsOf(rhythm, week, await this.weeks.listMarked(ctx, gardenId, week), now);
      const due = steps.filter(({ isDue, at }) => isDue && now.getTime() - at.getTime() < LOOKED_BACK_MS);
      if (due.length === 0) continue;
      for (const personId of await this.listWhom(ctx, gardenId))
        for (const { step } of due) {
          const payload = { gardenId, personId, week, step };
          // Looked at every hour, it is told once.
          await emit(ctx, { topic: STEP_DUE, payload }, { uniqueKey: `${stepKey(payload)}:${personId}` });
        }
    }
  }

  private async listWhom(ctx: Ctx, gardenId: string): Promise<string[]> {
    const { referentId } = await this.gardens.get(ctx, gardenId);
    const today = romeDay(ctx.clock.now());
    const isActive = (await this.people.keepThoseActive(ctx, [referentId])).has(referentId);
    const isAway = (await this.absences.list(ctx, referentId)).some(({ startsOn }) => startsOn <= today);
    if (isActive && !isAway) return [referentId];
    return this.people.listIdsWithRole(ctx, 'operator');
  }
}
