// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

const monthsShape = z.number().int().min(1).max(600).optional();

/** Made from what the libs registered; an empty field keeps the category. */
export function retentionShape(categories: readonly string[]) {
  return z.strictObject({
    nightly: z.boolean().optional(),
    months: z.strictObject(Object.fromEntries(categories.map((category) => [category, monthsShape]))).optional(),
  });
}
export const runShape = z.strictObject({ mark: plainText(500, 0) });
