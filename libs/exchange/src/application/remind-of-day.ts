// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { addDays, type Ctx, type DomainEvent, endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { emit, JobSchedule } from '@reciproca/platform';
import { listAgreedThen } from '../persistence/day-ahead.read-model.js';

const HOUR_MS = 3_600_000;
/** What was agreed this short ago nobody has forgotten. */
const FRESH_MS = 3 * HOUR_MS;

/**
 * Reminds everybody of what they have agreed for a day, in one notice each: on the evening before, and in the morning of whatever
 * begins later. A turn that is made up for late says the same of what is still to come.
 */
@Injectable()
export class RemindOfDay implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte('0 17 * * *', 'remind-of-tomorrow', this.enti.listOpenRows, (ctx) => {
      const tomorrow = addDays(romeDay(ctx.clock.now()), 1);
      return this.remind(ctx, tomorrow, startOfRomeDay(tomorrow), 'eve');
    });
    this.schedule.eachEnte('0 7 * * *', 'remind-of-today', this.enti.listOpenRows, (ctx) => {
      const now = ctx.clock.now();
      return this.remind(ctx, romeDay(now), new Date(now.getTime() + HOUR_MS), 'morning');
    });
  }

  private async remind(ctx: Ctx, day: string, from: Date, at: 'eve' | 'morning'): Promise<void> {
    const before = new Date(ctx.clock.now().getTime() - FRESH_MS);
    const agreed = await listAgreedThen(ctx, from, endOfRomeDay(day), before);
    const events = agreed.map(({ startsAt, ...one }): DomainEvent<'exchange.day_ahead'> => ({
      topic: 'exchange.day_ahead',
      payload: { ...one, at, day, startsAt: startsAt.toISOString() },
    }));
    if (events.length > 0) await emit(ctx, events);
  }
}
