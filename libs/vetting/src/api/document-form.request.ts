// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

/** The fields beside the file. */
export const uploadShape = z.strictObject({ kind: plainText(40), validUntil: dayShape.optional() });
export const approveShape = z.strictObject({
  until: dayShape.optional(),
  sooner: z.boolean().default(false).describe('That it ends before the day that was known'),
});
export const rejectShape = z.strictObject({ reason: plainText(500, 3) });
