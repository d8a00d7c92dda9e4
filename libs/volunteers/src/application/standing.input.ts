// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, dayShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { COVER_KINDS } from '../domain/standing.js';

export const policyShape = z.strictObject({
  insurer: lineText(120, 2),
  number: lineText(60),
  kinds: z.array(z.enum(COVER_KINDS)).min(1),
  startsOn: dayShape,
  endsOn: dayShape,
});
export type PolicyInput = z.output<typeof policyShape>;

export const trainingShape = z.strictObject({
  title: lineText(120, 2),
  day: dayShape,
  hours: z.number().positive().max(500),
  validUntil: dayShape.optional(),
  givenBy: lineText(120, 2),
});
export type TrainingInput = z.output<typeof trainingShape>;

export const availabilityShape = z.strictObject({
  purposes: lineText(300, 2),
  /** 1 is Monday. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
  words: plainText(300).optional(),
});
export const availabilityCommand = availabilityShape.extend(actingFields);
export type AvailabilityInput = z.output<typeof availabilityShape>;
