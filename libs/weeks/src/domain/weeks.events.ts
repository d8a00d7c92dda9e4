// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
import type { WeekStep } from './week-step.js';

export const STEP_DUE = 'weeks.step_due';

/** It is time for a step of a garden’s week. */
export interface StepDue {
  readonly gardenId: string;
  readonly personId: string;
  readonly week: string;
  readonly step: WeekStep;
}

/** One step of one week of a garden, as it is told. */
export function stepKey({ gardenId, week, step }: Omit<StepDue, 'personId'>): string {
  return `garden-week:${gardenId}:${week}:${step}`;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [STEP_DUE]: StepDue;
  }
}
