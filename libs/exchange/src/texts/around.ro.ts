// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { aroundIt } from './around.it.js';
import type { StaffKey } from './staff-keys.js';

export const aroundRo = {} as TextsIn<'ro', typeof aroundIt, StaffKey>;
