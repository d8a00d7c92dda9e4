// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { noticesIt } from './notices.it.js';
import type { StaffKey } from './staff-keys.js';

export const noticesAr = {} as TextsIn<'ar', typeof noticesIt, StaffKey>;
