// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, endOfRomeDay } from '@reciproca/kernel';
import type { Rhythm } from './rhythm.js';
import { type MarkedStep, type StepState, type StepTime, WEEK_STEPS, type WeekStep } from './week-step.js';

export interface StepOfWeek {
  readonly step: WeekStep;
  /** Its moment this week, by the clock of Rome. */
  readonly at: Date;
  readonly state: StepState;
  readonly reason: string | null;
  /** Still open although its moment is over. */
  readonly isDue: boolean;
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

const HOUR_MS = 3_600_000;

/** The same hour on the wall whether it is summer time or not: clocks turn at night, so that it is counted back from the day’s end. */
export function momentOf(week: string, { day, hour }: StepTime): Date {
  return new Date(endOfRomeDay(addDays(week, day - 1)).getTime() - (24 - hour) * HOUR_MS);
}

/** A garden rests in a week whose steps would begin in one of its closed months. */
export function isClosedIn({ closedMonths, times }: Rhythm, week: string): boolean {
  return closedMonths.includes(Number(addDays(week, times.expected.day - 1).slice(5, 7)));
}

export function stepsOf(rhythm: Rhythm, week: string, marked: readonly MarkedStep[], now: Date): StepOfWeek[] {
  return WEEK_STEPS.map((step) => {
    const mark = marked.find((one) => one.step === step && one.week === week);
    const at = momentOf(week, rhythm.times[step]);
    const state = mark?.state ?? 'open';
    return { step, at, state, reason: mark?.reason ?? null, isDue: state === 'open' && at <= now };
  });
}

/** This week and the next can be written; what is over stays as it was. Throws `weeks.week_over`, `weeks.week_far`. */
export function ensureMayWrite(week: string, today: string): void {
  const current = mondayOf(today);
  if (week < current) throw new DomainError('weeks.week_over', 'conflict', { field: 'week' });
  if (week > addDays(current, 7)) throw new DomainError('weeks.week_far', 'invalid', { field: 'week' });
}
