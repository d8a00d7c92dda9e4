// SPDX-License-Identifier: AGPL-3.0-or-later
import { disputesIt } from './disputes.it.js';
import { orderIt } from './order.it.js';
import { queueIt } from './queue.it.js';

export const it = { ...disputesIt, ...orderIt, ...queueIt };
