// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { historyIt } from './history.it.js';
import type { StaffKey } from './staff-keys.js';

export const historyRo = {} as TextsIn<'ro', typeof historyIt, StaffKey>;
