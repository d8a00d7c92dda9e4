// SPDX-License-Identifier: AGPL-3.0-or-later
/** What happens in a garden each week, in this order. */
export const WEEK_STEPS = ['expected', 'wishes', 'harvest', 'shares', 'crates', 'round'] as const;
export type WeekStep = (typeof WEEK_STEPS)[number];

export const STEP_STATES = ['open', 'done', 'skipped'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** When a step usually is: its weekday, 1 for Monday, and the hour of Rome. */
export interface StepTime {
  readonly day: number;
  readonly hour: number;
}

/** What became of a step in one week; weeks are named by their Monday, yyyy-mm-dd. */
export interface MarkedStep {
  readonly gardenId: string;
  readonly week: string;
  readonly step: WeekStep;
  readonly state: StepState;
  readonly reason: string | null;
}
