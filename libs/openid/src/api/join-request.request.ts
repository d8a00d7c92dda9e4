// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { JOIN_REQUEST_STATES } from '../domain/join-request.js';

export const joinListShape = z.strictObject({
  state: z.enum(JOIN_REQUEST_STATES).default('open'),
  after: idShape.optional(),
});
/** As somebody who is known, or as somebody new. */
export const acceptShape = z.strictObject({ personId: idShape.optional(), evenIfSame: z.boolean().optional() });
export const declineShape = z.strictObject({ word: plainText(500, 3) });
export const phoneShape = z.strictObject({ phone: z.string().trim().min(1).max(30) });

export const joinRequestShape = z.object({
  id: z.uuid(),
  state: z.enum(JOIN_REQUEST_STATES),
  kind: z.string(),
  shown: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string(),
  phone: z.string().nullable(),
  askedAt: z.string(),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.string().nullable(),
  word: z.string().nullable(),
  personId: z.uuid().nullable(),
});
export const joinRequestsShape = z.object({ items: z.array(joinRequestShape), next: z.string().nullable() });
export const joinRequestWithAlikeShape = joinRequestShape.extend({
  alike: z.array(z.object({ id: z.uuid(), name: z.string(), birthDate: z.string() })),
});
