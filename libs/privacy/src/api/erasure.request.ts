// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

export const eraseShape = z.strictObject({ balanceGoes: z.enum(['kept', 'fund']) });
export const refuseShape = z.strictObject({ note: plainText(300, 3) });
export const askErasureShape = z.strictObject({ reason: plainText(300).optional() });

export const erasureShape = z.object({
  id: z.string(),
  personId: z.string(),
  personName: z.string(),
  askedAt: z.string(),
  channel: z.string(),
  reason: z.string().nullable(),
  state: z.enum(['asked', 'done', 'refused', 'withdrawn']),
  decidedAt: z.string().nullable(),
  note: z.string().nullable(),
});
export const erasureListShape = z.object({ items: z.array(erasureShape), next: z.string().nullable() });
export const erasurePreviewShape = z.object({
  request: erasureShape,
  preview: z.object({
    blockers: z.array(z.string()),
    balance: z.number(),
    tables: z.array(z.object({ table: z.string(), rows: z.number(), fate: z.enum(['removed', 'blanked', 'kept']) })),
  }),
});
export const exportShape = z.object({
  format: z.literal('reciproca-personal-data'),
  version: z.literal(1),
  personId: z.string(),
  madeAt: z.string(),
  tables: z.array(z.object({ lib: z.string(), table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })),
});
export const createdShape = z.object({ id: z.string() });
