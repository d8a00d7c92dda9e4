// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { detailsIt } from './details.it.js';
import type { StaffKey } from './staff-keys.js';

export const detailsAr = {} as TextsIn<'ar', typeof detailsIt, StaffKey>;
