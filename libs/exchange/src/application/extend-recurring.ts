// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import { furtherSpans } from '../domain/further-spans.js';
import { HORIZON_DAYS, weeklyOf } from '../domain/schedule.js';
import { findLaidOut, listShortSeries } from '../persistence/due.read-model.js';
import { LayOutTimes } from './lay-out-times.js';

const DAY_MS = 86_400_000;

/** Lays out the next weeks of what comes round, so that there is always a month and a half to agree on. */
@Injectable()
export class ExtendRecurring {
  constructor(private readonly layOut: LayOutTimes) {}

  /** Series that a week from now would not be laid out to the horizon any more. */
  listDue(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
    return listShortSeries(ctx, daysFrom(ctx.clock.now(), HORIZON_DAYS - 7), after, most);
  }

  async execute(ctx: Ctx, listingId: string): Promise<void> {
    const now = ctx.clock.now();
    const laidOut = await findLaidOut(ctx, listingId);
    if (!laidOut) return;
    const { recurrence, lastStartsAt, capacity } = laidOut;
    const from = lastStartsAt > now ? lastStartsAt : now;
    const further = furtherSpans(weeklyOf(recurrence).weekly, from, daysFrom(now, HORIZON_DAYS));
    if (further.length > 0) await this.layOut.execute(ctx, listingId, further, capacity);
  }
}

function daysFrom(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}
