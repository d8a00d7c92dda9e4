// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

/** Two messages of a telephone: longer ones arrive in pieces. */
export const MOST_LETTERS = 300;
export const writeShape = z.strictObject({
  words: plainText(MOST_LETTERS, 2),
  /** The same words have just gone there, and are to go once more. */
  again: z.boolean().optional(),
});
