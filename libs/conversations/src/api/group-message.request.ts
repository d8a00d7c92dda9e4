// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_LETTERS } from '../domain/message.js';

const BECAUSE_LETTERS = 200;
const key = z
  .string()
  .max(80)
  .regex(/^[a-z]+:[\w-]+$/);
const words = {
  wordsIt: plainText(MOST_LETTERS, 1),
  wordsEn: plainText(MOST_LETTERS, 1).optional(),
  urgentBecause: plainText(BECAUSE_LETTERS, 5).optional(),
};

/** As programs write it: by the keys of groups. */
export const groupMessageShape = z
  .strictObject({
    groups: z.array(key).max(3).default([]).describe('All of them hold together: who, where, on which day'),
    ...words,
  })
  .transform(({ wordsEn, urgentBecause, ...rest }) => ({
    ...rest,
    wordsEn: wordsEn ?? null,
    urgentBecause: urgentBecause ?? null,
  }));

/** As the form asks: one choice of each aspect; without any, everybody. */
export const groupMessageFormShape = z
  .strictObject({ who: key.optional(), where: key.optional(), when: dayShape.optional(), ...words })
  .transform(({ who, where, when, wordsIt, wordsEn, urgentBecause }) => ({
    groups: [...(who ? [who] : []), ...(where ? [where] : []), ...(when ? [`day:${when}`] : [])],
    wordsIt,
    wordsEn: wordsEn ?? null,
    urgentBecause: urgentBecause ?? null,
  }));

/** To the one group somebody answers for; there is no hurry and no other language. */
export const ownGroupShape = z
  .strictObject({ group: key, wordsIt: plainText(MOST_LETTERS, 1) })
  .transform(({ group, wordsIt }) => ({ groups: [group], wordsIt, wordsEn: null, urgentBecause: null }));

export const sendGroupShape = z.strictObject({
  sure: z.boolean().default(false).describe('Said once more where there are many'),
});
