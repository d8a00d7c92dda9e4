// SPDX-License-Identifier: AGPL-3.0-or-later
import { disputesEn } from './disputes.en.js';
import type { it } from './it.js';
import { orderEn } from './order.en.js';
import { queueEn } from './queue.en.js';

export const en: Record<keyof typeof it, string> = { ...disputesEn, ...orderEn, ...queueEn };
