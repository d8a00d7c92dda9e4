// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { type Own, ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { type Rhythm, usualRhythm } from '../domain/rhythm.js';
import { type MarkedStep, WEEK_STEPS } from '../domain/week-step.js';
import { GardenWeekEntity } from './garden-week.entity.js';
import { RhythmEntity } from './rhythm.entity.js';
import { WeekStepEntity } from './week-step.entity.js';

@Injectable()
export class WeekRepository {
  constructor(
    @InjectRepository(RhythmEntity) private readonly rhythms: Repository<RhythmEntity>,
    @InjectRepository(WeekStepEntity) private readonly steps: Repository<WeekStepEntity>,
    @InjectRepository(GardenWeekEntity) private readonly weeks: Repository<GardenWeekEntity>,
  ) {}

  async getRhythm(ctx: Ctx, gardenId: string): Promise<Rhythm> {
    const found = await ownRows(ctx, this.rhythms).findOneBy({ gardenId });
    return found ? rhythmOf(found) : usualRhythm(gardenId);
  }

  /** Of the gardens that have a week. */
  async listOn(ctx: Ctx): Promise<Rhythm[]> {
    return (await ownRows(ctx, this.rhythms).findBy({ isOn: true })).map(rhythmOf);
  }

  saveRhythm(ctx: Ctx, { gardenId, isOn, closedMonths, times }: Rhythm): Promise<void> {
    const days = WEEK_STEPS.map((step) => times[step].day);
    const hours = WEEK_STEPS.map((step) => times[step].hour);
    const row = { gardenId, isOn, closedMonths: [...closedMonths], days, hours };
    return ownRows(ctx, this.rhythms).upsert(row, ['gardenId']);
  }

  listMarked(ctx: Ctx, gardenId: string, week: string): Promise<MarkedStep[]> {
    return ownRows(ctx, this.steps).findBy({ gardenId, week });
  }

  mark(ctx: Ctx, marked: MarkedStep): Promise<void> {
    return ownRows(ctx, this.steps).upsert(marked, ['gardenId', 'week', 'step']);
  }

  async findExpected(ctx: Ctx, gardenId: string, week: string): Promise<string | null> {
    return (await ownRows(ctx, this.weeks).findOneBy({ gardenId, week }))?.expected ?? null;
  }

  saveExpected(ctx: Ctx, gardenId: string, week: string, expected: string): Promise<void> {
    return ownRows(ctx, this.weeks).upsert({ gardenId, week, expected }, ['gardenId', 'week']);
  }
}

function rhythmOf({ gardenId, isOn, closedMonths, days, hours }: Own<RhythmEntity>): Rhythm {
  const usual = usualRhythm(gardenId);
  const times = Object.fromEntries(
    WEEK_STEPS.map((step, nth) => {
      const { day, hour } = usual.times[step];
      return [step, { day: days[nth] ?? day, hour: hours[nth] ?? hour }];
    }),
  ) as Rhythm['times'];
  return { gardenId, isOn, closedMonths, times };
}
