// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, instantShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CALL_OUTCOMES, MOST_SPOKEN_LETTERS } from '../domain/call-task.js';

export const claimShape = z.strictObject({});
export const nothingShape = z.strictObject({});
export const releaseShape = z.strictObject({ note: plainText(500).optional() });
export const closeShape = releaseShape;
export const callDoneShape = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES),
  note: plainText(500).optional(),
  callAt: instantShape.optional().describe('When to call again; needed for call_back'),
  words: plainText(MOST_SPOKEN_LETTERS).optional().describe('What the person answers to what was read out to them'),
  answerId: idShape.optional().describe('Which of several proposals the yes or no is for'),
});
