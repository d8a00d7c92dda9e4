// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CALL_OUTCOMES } from '../domain/call-task.js';

export const claimShape = z.strictObject({});
export const releaseShape = z.strictObject({ note: plainText(500).optional() });
export const callDoneShape = z.strictObject({ outcome: z.enum(CALL_OUTCOMES), note: plainText(500).optional() });
