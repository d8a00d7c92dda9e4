// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { BOARD_DAYS } from '../domain/board-question.js';
import { BOARD_ORDERS } from '../domain/narrowed.js';

/** How somebody looks for something on the neighbours' board. */
export const boardFields = {
  words: plainText(80).optional().describe('Each somewhere in title, words, kind of help or place'),
  days: z.enum(BOARD_DAYS).optional().describe('With room left on one of these days'),
  day: dayShape.optional().describe('With room left that day, such as 2026-11-24; goes before `days`'),
  within: z.coerce
    .number()
    .int()
    .min(500)
    .max(100_000)
    .optional()
    .describe('Metres from home, by the grid; without a known home any'),
  free: z.stringbool().optional().describe('In the next seven days, when the diary holds nothing else'),
  order: z.enum(BOARD_ORDERS).optional(),
};
