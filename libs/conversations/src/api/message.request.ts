// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, actingShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_LETTERS } from '../domain/message.js';
import { REPORT_OUTCOMES } from '../domain/report.js';

const WHY_LETTERS = 500;
const words = plainText(MOST_LETTERS, 1);
const why = plainText(WHY_LETTERS, 1).optional();

export const officeMessageShape = z.strictObject({ words });
export const messageShape = z.strictObject({ words, ...actingFields });
export const reportFormShape = z.strictObject({ why });
export const reportShape = z.strictObject({ why, ...actingFields });
export const takeBackShape = actingShape;
export const settleShape = z.strictObject({ outcome: z.enum(REPORT_OUTCOMES) });
export const personParam = z.object({ personId: idShape });
