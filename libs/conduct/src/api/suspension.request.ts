// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { APPEAL_OUTCOMES } from '../domain/suspension.js';

export const suspensionShape = z.strictObject({ reason: plainText(500, 3), until: dayShape.optional() });
export const appealShape = z.strictObject({ text: plainText(1000, 3) });
export const ownAppealShape = z.strictObject({ suspensionId: idShape, text: plainText(1000, 3) });
export const decisionShape = z.strictObject({ outcome: z.enum(APPEAL_OUTCOMES), answer: plainText(500, 3) });
