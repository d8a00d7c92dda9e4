// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { aboutIt } from './about.it.js';
import type { StaffKey } from './staff-keys.js';

export const aboutAr = {} as TextsIn<'ar', typeof aboutIt, StaffKey>;
