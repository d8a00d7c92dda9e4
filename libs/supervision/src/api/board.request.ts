// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';

export const cardParam = z.object({ kind: z.string().regex(/^[a-z0-9_-]{1,40}$/), id: idShape });
export type CardParam = z.output<typeof cardParam>;

export const assignShape = z.strictObject({
  personId: idShape.nullable().optional().describe('The colleague; oneself when left out, nobody when null'),
});
/** Left empty in the form. */
export const takeoverWord = plainText(300);
export const takeShape = z.strictObject({
  over: z.boolean().optional().describe('Takes it over from a colleague, who is told'),
  word: takeoverWord.optional().describe('Why it is taken over: who had it reads it on the card'),
});
export const nothingShape = z.strictObject({});
export const saveViewShape = z.strictObject({
  name: plainText(60).min(1),
  query: z.string().max(500).default(''),
  isDefault: z.boolean().default(false),
});

const MOST_AT_ONCE = 100;
const tick = z.string().regex(/^[a-z0-9_-]{1,40}:[0-9a-f-]{36}$/);

/** Cards as `kind:id`; `personId` for who is given them: nobody when left out. */
export const manyShape = z.strictObject({
  cards: z.array(tick).min(1).max(MOST_AT_ONCE),
  act: z.string().regex(/^[a-z_]{1,40}$/),
  personId: z.union([z.literal('me'), idShape]).optional(),
  back: z.string().max(500),
});

export function cardOfTick(ticked: string): CardParam {
  const [kind = '', id = ''] = ticked.split(':');
  return cardParam.parse({ kind, id });
}
