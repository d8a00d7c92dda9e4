// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

export const auditQueryShape = z.object({
  actorId: idShape.optional(),
  personId: idShape.optional(),
  action: z.enum(['read', 'search', 'write']).optional(),
  what: plainText(80, 2).optional(),
  from: dayShape.optional(),
  until: dayShape.optional(),
  requestId: plainText(100).optional(),
  after: idShape.optional(),
});
/** A person by name too, as one types it. */
export const auditFormShape = auditQueryShape.extend({ person: plainText(200, 3).optional() });

export const auditRowShape = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(['read', 'search', 'write']),
  actorId: z.string(),
  actorName: z.string().nullable(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  others: z.number(),
  detail: z.record(z.string(), z.unknown()),
  requestId: z.string(),
});
export const auditAnswerShape = z.object({ items: z.array(auditRowShape), next: z.string().nullable() });
export const chainShape = z.object({
  entries: z.number(),
  headPosition: z.number(),
  headHash: z.string(),
  fault: z.object({ kind: z.string(), position: z.number().nullable(), entryId: z.string().nullable() }).nullable(),
});
