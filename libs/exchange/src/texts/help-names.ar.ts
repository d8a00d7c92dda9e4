// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { helpNamesIt } from './help-names.it.js';
import type { StaffKey } from './staff-keys.js';

export const helpNamesAr = {} as TextsIn<'ar', typeof helpNamesIt, StaffKey>;
