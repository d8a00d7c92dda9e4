// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { answersFor, type Garden, ManageGardens } from '@reciproca/orti';
import { isClosedIn, mondayOf, type StepOfWeek, stepsOf } from '../domain/garden-week.js';
import type { Rhythm } from '../domain/rhythm.js';
import { WeekRepository } from '../persistence/week.repository.js';

export interface GardenWeek {
  readonly garden: Pick<Garden, 'id' | 'name'>;
  readonly rhythm: Rhythm;
  /** Its Monday, yyyy-mm-dd. */
  readonly week: string;
  /** It is over, and stays as it was. */
  readonly isOver: boolean;
  readonly isClosed: boolean;
  readonly expected: string | null;
  readonly steps: readonly StepOfWeek[];
  /** For who answers for the garden, of this week and those to come. */
  readonly mayWrite: boolean;
}

/** The week of a garden, for everybody: it says nothing about people. */
@Injectable()
export class ViewWeek {
  constructor(
    private readonly weeks: WeekRepository,
    private readonly gardens: ManageGardens,
  ) {}

  async get(ctx: Ctx, gardenId: string, day?: string): Promise<GardenWeek> {
    const garden = await this.gardens.get(ctx, gardenId);
    const today = romeDay(ctx.clock.now());
    const week = mondayOf(day ?? today);
    const rhythm = await this.weeks.getRhythm(ctx, gardenId);
    return {
      garden: { id: garden.id, name: garden.name },
      ...{ rhythm, week, isOver: week < mondayOf(today), isClosed: isClosedIn(rhythm, week) },
      expected: await this.weeks.findExpected(ctx, gardenId, week),
      steps: stepsOf(rhythm, week, await this.weeks.listMarked(ctx, gardenId, week), ctx.clock.now()),
      mayWrite: week >= mondayOf(today) && answersFor(ctx, garden),
    };
  }
}
