// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, instantShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../domain/contact.js';

export const newContactShape = z.strictObject({
  channel: z.enum(CONTACT_CHANNELS),
  direction: z.enum(['in', 'out']).describe('in: the person began it'),
  outcome: z.enum(CONTACT_OUTCOMES),
  note: plainText(500).optional(),
  nextStep: plainText(200).optional(),
  nextAt: instantShape.optional().describe('By when; needed with a next step'),
});

export const contactShape = z.object({
  id: idShape,
  personId: idShape,
  channel: z.enum(CONTACT_CHANNELS),
  direction: z.enum(['in', 'out']),
  aboutKind: z.string().nullable(),
  aboutId: idShape.nullable(),
  outcome: z.string(),
  note: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextAt: z.iso.datetime().nullable(),
  heardFrom: idShape.nullable().describe('Who spoke for the person'),
  heardName: z.string().nullable(),
  byId: idShape.nullable(),
  at: z.iso.datetime(),
});
export const contactListShape = z.object({ items: z.array(contactShape), next: z.string().nullable() });
