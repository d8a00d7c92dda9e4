// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import type { ShownRelated } from '../application/related-people.js';
import { MOST_IN_EMERGENCY, type RelatedPersonInput, TIES } from '../domain/related-person.js';

export const relatedShape = z.strictObject({
  name: lineText(120),
  tie: z.enum(TIES),
  phone: z.string().trim().min(1).max(30).optional(),
  office: plainText(120).optional(),
  emergencyOrder: z.number().int().min(1).max(MOST_IN_EMERGENCY).optional(),
  mayBeTold: z.boolean().default(false),
  holdsKey: z.boolean().default(false),
});
/** Somebody to turn to, on somebody's card. */
export const relatedParam = z.object({ id: idShape, relatedId: idShape });

export const relatedAnswerShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      tie: z.enum(TIES),
      phone: z.string().nullable(),
      office: z.string().nullable(),
      emergencyOrder: z.number().nullable().describe('Who is rung first in an emergency'),
      mayBeTold: z.boolean().describe('Whether they may be told how the person is'),
      holdsKey: z.boolean(),
      cardId: z.string().nullable().describe('Their own card, where the ente knows one person alone with that number'),
    }),
  ),
});

export function relatedInput(said: z.output<typeof relatedShape>): RelatedPersonInput {
  const { phone = null, office = null, emergencyOrder = null, ...rest } = said;
  return { ...rest, phone, office, emergencyOrder };
}

export function relatedAnswer(related: readonly ShownRelated[]): z.output<typeof relatedAnswerShape> {
  return {
    items: related.map(({ id, name, tie, phone, office, emergencyOrder, mayBeTold, holdsKey, cardId }) => ({
      ...{ id, name, tie, phone, office },
      ...{ emergencyOrder, mayBeTold, holdsKey, cardId },
    })),
  };
}
