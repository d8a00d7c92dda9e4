// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { aboutIt } from './about.it.js';
import type { StaffKey } from './staff-keys.js';

export const aboutSq = {} as TextsIn<'sq', typeof aboutIt, StaffKey>;
