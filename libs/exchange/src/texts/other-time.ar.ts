// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { otherTimeIt } from './other-time.it.js';
import type { StaffKey } from './staff-keys.js';

export const otherTimeAr = {} as TextsIn<'ar', typeof otherTimeIt, StaffKey>;
