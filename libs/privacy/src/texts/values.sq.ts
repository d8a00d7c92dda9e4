// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { valuesIt } from './values.it.js';
import type { StaffKey } from './staff-keys.js';

export const valuesSq = {} as TextsIn<'sq', typeof valuesIt, StaffKey>;
