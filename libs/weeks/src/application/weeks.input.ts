// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { STEP_STATES, WEEK_STEPS } from '../domain/week-step.js';

export const FIRST_HOUR = 6;
export const LAST_HOUR = 21;

const time = z.strictObject({
  day: z.coerce.number().int().min(1).max(7),
  hour: z.coerce.number().int().min(FIRST_HOUR).max(LAST_HOUR),
});

export const rhythmShape = z.strictObject({
  isOn: z.boolean(),
  closedMonths: z.array(z.coerce.number().int().min(1).max(12)).max(12).default([]),
  times: z.strictObject({ expected: time, wishes: time, harvest: time, shares: time, crates: time, round: time }),
});
export type RhythmInput = z.output<typeof rhythmShape>;

/** Any day of the week that is meant; this week when it is left out. */
const week = dayShape.optional();

export const weekQuery = z.object({ week });

export const expectedShape = z.strictObject({ week, expected: plainText(300, 2) });
export type ExpectedInput = z.output<typeof expectedShape>;

export const stepShape = z.strictObject({
  week,
  step: z.enum(WEEK_STEPS),
  state: z.enum(STEP_STATES),
  /** Why it is left out. */
  reason: plainText(200).optional(),
});
export type StepInput = z.output<typeof stepShape>;
