// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_WORDS } from '../domain/outside-booking.js';

export const askShape = z.strictObject({ partnerId: idShape, ref: z.string().min(1).max(300) });
export const wordsShape = z.strictObject({ seatId: idShape, message: plainText(MOST_WORDS) });
