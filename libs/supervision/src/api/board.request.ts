// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

export const cardParam = z.object({ kind: z.string().regex(/^[a-z0-9_-]{1,40}$/), id: idShape });
export type CardParam = z.output<typeof cardParam>;

export const assignShape = z.strictObject({
  personId: idShape.nullable().optional().describe('The colleague; oneself when left out, nobody when null'),
});
export const takeShape = z.strictObject({
  over: z.boolean().optional().describe('Takes it over from a colleague, who is told'),
});
export const nothingShape = z.strictObject({});
export const saveViewShape = z.strictObject({
  name: plainText(60).min(1),
  query: z.string().max(500).default(''),
  isDefault: z.boolean().default(false),
});
