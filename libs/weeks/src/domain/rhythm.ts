// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { type StepTime, WEEK_STEPS, type WeekStep } from './week-step.js';

/** The usual week of a garden. */
export interface Rhythm {
  readonly gardenId: string;
  readonly isOn: boolean;
  /** Months, 1 to 12, in which the garden rests. */
  readonly closedMonths: readonly number[];
  readonly times: Readonly<Record<WeekStep, StepTime>>;
}

/** Said on Monday, wished until Wednesday, harvested on Thursday, brought on Friday. */
export const USUAL_TIMES: Rhythm['times'] = {
  expected: { day: 1, hour: 8 },
  wishes: { day: 3, hour: 18 },
  harvest: { day: 4, hour: 8 },
  shares: { day: 4, hour: 14 },
  crates: { day: 4, hour: 17 },
  round: { day: 5, hour: 9 },
};

/** A garden that has not said how its week is has none: nobody is reminded of anything. */
export function usualRhythm(gardenId: string): Rhythm {
  return { gardenId, isOn: false, closedMonths: [12, 1, 2], times: USUAL_TIMES };
}

/** Throws `weeks.out_of_order`, which names the step that would come before the one before it. */
export function ensureInOrder(times: Rhythm['times']): void {
  const hours = WEEK_STEPS.map((step) => times[step].day * 24 + times[step].hour);
  const wrong = WEEK_STEPS.find((_, nth) => nth > 0 && (hours[nth] ?? 0) < (hours[nth - 1] ?? 0));
  if (wrong) throw new DomainError('weeks.out_of_order', 'invalid', { field: `times.${wrong}.day` });
}
