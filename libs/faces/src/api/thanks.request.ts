// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, actingShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_THANKS_LETTERS, THANKS_OUTCOMES } from '../domain/thanks.js';

export const WHY_LETTERS = 500;
const words = plainText(MOST_THANKS_LETTERS, 1);
const why = plainText(WHY_LETTERS, 1).optional();

export const thanksFormShape = z.strictObject({ words });
export const thanksShape = z.strictObject({ words, ...actingFields });
export const removeThanksShape = actingShape;
export const reportThanksFormShape = z.strictObject({ why });
export const reportThanksShape = z.strictObject({ why, ...actingFields });
export const settleThanksShape = z.strictObject({ outcome: z.enum(THANKS_OUTCOMES) });
