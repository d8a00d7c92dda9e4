// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { ensureMayAnswerFor, ManageGardens } from '@reciproca/orti';
import { ensureMayWrite, mondayOf } from '../domain/garden-week.js';
import { ensureInOrder, type Rhythm } from '../domain/rhythm.js';
import type { MarkedStep } from '../domain/week-step.js';
import { WeekRepository } from '../persistence/week.repository.js';
import type { ExpectedInput, RhythmInput, StepInput } from './weeks.input.js';

/** How the week of a garden usually is, and what becomes of this one. For who answers for the garden and staff. */
@Injectable()
export class KeepWeek {
  constructor(
    private readonly weeks: WeekRepository,
    private readonly gardens: ManageGardens,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `weeks.out_of_order`. */
  async setRhythm(ctx: Ctx, gardenId: string, { closedMonths, ...input }: RhythmInput): Promise<Rhythm> {
    await this.ensure(ctx, gardenId);
    ensureInOrder(input.times);
    const months = [...new Set(closedMonths)].toSorted((a, b) => a - b);
    const rhythm: Rhythm = { gardenId, ...input, closedMonths: months };
    await this.weeks.saveRhythm(ctx, rhythm);
    await this.record(ctx, gardenId, 'garden_rhythm');
    return rhythm;
  }

  /** What there will be, in a few words; with that the first step is done. Throws `weeks.week_over`, `weeks.week_far`. */
  async sayExpected(ctx: Ctx, gardenId: string, { week, expected }: ExpectedInput): Promise<MarkedStep> {
    const monday = await this.open(ctx, gardenId, week);
    await this.weeks.saveExpected(ctx, gardenId, monday, expected);
    return this.write(ctx, { gardenId, week: monday, step: 'expected', state: 'done', reason: null });
  }

  /** Throws `weeks.week_over`, `weeks.week_far`. */
  async mark(ctx: Ctx, gardenId: string, { week, step, state, reason }: StepInput): Promise<MarkedStep> {
    const monday = await this.open(ctx, gardenId, week);
    return this.write(ctx, { gardenId, week: monday, step, state, reason: reason ?? null });
  }

  private async open(ctx: Ctx, gardenId: string, day?: string): Promise<string> {
    await this.ensure(ctx, gardenId);
    const today = romeDay(ctx.clock.now());
    const monday = mondayOf(day ?? today);
    ensureMayWrite(monday, today);
    return monday;
  }

  private async write(ctx: Ctx, marked: MarkedStep): Promise<MarkedStep> {
    await this.weeks.mark(ctx, marked);
    await this.record(ctx, marked.gardenId, 'garden_week_step');
    return marked;
  }

  private async ensure(ctx: Ctx, gardenId: string): Promise<void> {
    ensureMayAnswerFor(ctx, await this.gardens.get(ctx, gardenId));
  }

  private record(ctx: Ctx, gardenId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, gardenId } });
  }
}
