// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { columnsIt } from './columns.it.js';
import type { StaffKey } from './staff-keys.js';

export const columnsSq = {} as TextsIn<'sq', typeof columnsIt, StaffKey>;
