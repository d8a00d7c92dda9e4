// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { legIt } from './leg.it.js';
import type { StaffKey } from './staff-keys.js';

export const legFr = {} as TextsIn<'fr', typeof legIt, StaffKey>;
